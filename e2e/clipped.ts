/**
 * Runs in the page: texts that are cut off by a box that neither scrolls nor says so with an ellipsis, and how far the page
 * itself reaches beyond the window. Texts that only a screen reader is meant to find are left out.
 */
export const CLIPPED = `(() => {
  const found = [];
  const beyond = document.scrollingElement.scrollWidth - innerWidth;
  if (beyond > 0) found.push('the page scrolls sideways by ' + beyond + ' px');
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const words = text.data.trim();
    const home = text.parentElement;
    if (words === '' || home.closest('.unseen, script, style, noscript') || !home.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const place = range.getBoundingClientRect();
    for (let box = home; box !== document.body && box; box = box.parentElement) {
      const style = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      if (edge.width <= 1 || edge.height <= 1 || style.textOverflow === 'ellipsis') break;
      if (/auto|scroll/.test(style.overflowX)) break;
      if (!/hidden|clip/.test(style.overflowX)) continue;
      if (place.right > edge.right + 1 || place.left < edge.left - 1) {
        found.push('cut off: ' + words.slice(0, 60));
        break;
      }
    }
    const own = getComputedStyle(home);
    const cut = /hidden|clip/.test(own.overflowY) && home.clientHeight > 1 && home.scrollHeight > home.clientHeight + 2;
    if (cut && own.webkitLineClamp === 'none') found.push('cut off below: ' + words.slice(0, 60));
  }
  return found;
})()`;
