import type { BookView } from '../contract/book-view.ts';
import type { CommandAnswer } from '../contract/views.ts';
import type { RuleCommandName } from '../model/index.ts';
import { ChangeDrawer } from './changes/change-drawer.tsx';
import { EndingDrawer } from './changes/ending-drawer.tsx';
import { NoticeDrawer } from './changes/notice-drawer.tsx';
import { OverrideDrawer } from './changes/override-drawer.tsx';
import { ClockDrawer } from './clocks/clock-drawer.tsx';
import type { Asked } from './search.ts';

/** A form that stands open. It covers the clock or the change from which it was opened, which comes back when it closes. */
export type Opened =
  | { readonly form: 'override'; readonly rule: string | null }
  | { readonly form: 'ending'; readonly override: string; readonly rule: string }
  | { readonly form: 'notice' };

interface Props {
  readonly book: BookView;
  readonly asked: Asked;
  readonly go: (change: Readonly<Record<string, unknown>>) => void;
  readonly opened: Opened | null;
  readonly open: (opened: Opened | null) => void;
  readonly onDone: (name: RuleCommandName, answer: CommandAnswer) => void;
}

/** What stands open beside the book: a form, or the clock or change that the address names. */
export function OpenedDrawer({ book, asked, go, opened, open, onDone }: Props) {
  const close = () => open(null);
  const common = { book, onClose: close };
  if (opened?.form === 'override')
    return <OverrideDrawer {...common} rule={opened.rule} onDone={(answer) => onDone('proposeOverride', answer)} />;
  if (opened?.form === 'ending')
    return <EndingDrawer {...common} {...opened} onDone={(answer) => onDone('proposeEnding', answer)} />;
  if (opened?.form === 'notice')
    return <NoticeDrawer {...common} onDone={(answer) => onDone('proposeNotice', answer)} />;
  if (asked.change !== undefined)
    return (
      <ChangeDrawer
        key={asked.change}
        book={book}
        code={asked.change}
        onClose={() => go({ change: undefined })}
        onDone={onDone}
        onEnding={({ code, content }) =>
          open({ form: 'ending', override: code, rule: content.kind === 'override' ? content.rule : '' })
        }
      />
    );
  if (asked.clock === undefined) return null;
  const id = asked.clock;
  return (
    <ClockDrawer
      key={id}
      book={book}
      id={id}
      onClose={() => go({ clock: undefined })}
      onOverride={(rule) => open({ form: 'override', rule })}
      onEnding={({ code }) => open({ form: 'ending', override: code, rule: id })}
    />
  );
}
