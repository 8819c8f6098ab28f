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
      if (/auto|scroll/.test(style.overflow) || box.matches('.rc-virtual-list-holder')) break;
      if (!/hidden|clip/.test(style.overflow)) continue;
      const aside = place.right > edge.right + 1 || place.left < edge.left - 1;
      const below = place.bottom > edge.bottom + 4 && style.webkitLineClamp === 'none';
      if (aside || below) found.push('cut off: ' + words.slice(0, 60));
      if (aside || below) break;
    }
  }
  return found;
})()`;
