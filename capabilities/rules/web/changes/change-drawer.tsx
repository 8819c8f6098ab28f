import { useQuery } from '@tanstack/react-query';
import { isApiRefusal } from '#ui/api/refusal.ts';
import { FormDrawer } from '#ui/form/form-drawer.tsx';
import { Empty, Failed, Loading } from '#ui/page/states.tsx';
import type { BookView } from '../../contract/book-view.ts';
import type { ChangeView, CommandAnswer } from '../../contract/views.ts';
import type { RuleCommandName } from '../../model/index.ts';
import { changeQuery } from '../queries.ts';
import { useRuleWords } from '../words/use-rule-words.ts';
import { FoundChange } from './found-change.tsx';

interface Props {
  readonly book: BookView;
  readonly code: string;
  readonly onClose: () => void;
  readonly onDone: (name: RuleCommandName, answer: CommandAnswer) => void;
  readonly onEnding: (change: ChangeView) => void;
}

/** One change, asked for by its code. */
export function ChangeDrawer({ code, ...props }: Props) {
  const { w } = useRuleWords();
  const page = useQuery(changeQuery(code));
  if (page.data !== undefined) return <FoundChange detail={page.data} {...props} />;
  return (
    <FormDrawer title={code} touched={false} onClose={props.onClose}>
      {isApiRefusal(page.error, 'not-found') ? (
        <Empty title={w('unknownChange')} />
      ) : page.isError ? (
        <Failed error={page.error} retry={() => void page.refetch()} />
      ) : (
        <Loading lines={8} />
      )}
    </FormDrawer>
  );
}
