import { Input } from 'antd';
import { Icon } from '#ui/page/icon.tsx';
import { useRuleWords } from './words/use-rule-words.ts';

/** The box in which a part of the book is searched. */
export function WordSearch({ typed, onType }: { typed: string; onType: (typed: string) => void }) {
  const { w } = useRuleWords();
  return (
    <Input
      value={typed}
      maxLength={60}
      type="search"
      aria-label={w('search')}
      placeholder={w('search')}
      prefix={<Icon name="search" size={16} />}
      onChange={(event) => onType(event.target.value)}
    />
  );
}
