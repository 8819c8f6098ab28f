import { Button } from 'antd';
import { Icon } from '#ui/page/icon.tsx';
import { Failed, Loading } from '#ui/page/states.tsx';
import { commandWords } from '../contract/words.ts';
import { useMay } from './rights.ts';
import { useRuleWords } from './words/use-rule-words.ts';

/** Begins a rule of the park's own; for those who may. */
export function ProposeButton({ onClick }: { onClick: () => void }) {
  const { say } = useRuleWords();
  return useMay('rules.propose') ? (
    <Button icon={<Icon name="plus" />} onClick={onClick}>
      {say(commandWords.proposeOverride)}
    </Button>
  ) : null;
}

/** While the book is on its way, and when it did not come. */
export function NotYet({ error, retry }: { error: unknown; retry: () => void }) {
  return error === null ? <Loading lines={12} /> : <Failed error={error} retry={retry} />;
}
