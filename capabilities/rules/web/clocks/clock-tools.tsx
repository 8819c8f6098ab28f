import { Button } from 'antd';
import { useState } from 'react';
import { SelectField } from '#ui/form/select-field.tsx';
import { Icon } from '#ui/page/icon.tsx';
import { useNarrow } from '#ui/page/narrow.ts';
import type { BookView } from '../../contract/book-view.ts';
import styles from '../rules.module.css';
import { type Asked, MARKS } from '../search.ts';
import { WordSearch } from '../word-search.tsx';
import { regionWords } from '../words/book.ts';
import { topicWords } from '../words/topics.ts';
import { useRuleWords } from '../words/use-rule-words.ts';

interface Props {
  readonly book: BookView;
  readonly asked: Asked;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly go: (change: Readonly<Record<string, unknown>>) => void;
}

/** The row above the clocks. On a phone the choices fold away behind one button. */
export function ClockTools({ book, asked, typed, onType, go }: Props) {
  const { w } = useRuleWords();
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const chosen = [asked.topic, asked.region, asked.mark].filter((one) => one !== undefined).length;
  return (
    <search className={styles.tools} aria-label={w('clocks')}>
      <WordSearch typed={typed} onType={onType} />
      {narrow ? (
        <Button icon={<Icon name="filter" />} aria-expanded={open} onClick={() => setOpen(!open)}>
          {chosen > 0 ? `${w('filters')} ${chosen}` : w('filters')}
        </Button>
      ) : null}
      {!narrow || open ? <Choices book={book} asked={asked} go={go} /> : null}
    </search>
  );
}

function Choices({ book, asked, go }: Pick<Props, 'book' | 'asked' | 'go'>) {
  const { w, say } = useRuleWords();
  const regions = [...new Set(book.clocks.flatMap(({ versions }) => versions.map(({ region }) => region)))];
  const pick = (name: 'topic' | 'region' | 'mark', options: { value: string; label: string }[]) => (
    <SelectField<string | undefined>
      className={styles.pick}
      aria-label={w(name)}
      placeholder={w(name)}
      value={asked[name]}
      options={options}
      allowClear
      popupMatchSelectWidth={false}
      onChange={(value) => go({ [name]: value })}
    />
  );
  const topics = Object.entries(topicWords).map(([value, label]) => ({ value, label: say(label) }));
  const places = regions.map((value) => ({ value, label: regionWords[value] ? say(regionWords[value]) : value }));
  return (
    <>
      {pick('topic', topics)}
      {pick('region', places)}
      {pick(
        'mark',
        MARKS.map((value) => ({ value, label: w(value) })),
      )}
    </>
  );
}
