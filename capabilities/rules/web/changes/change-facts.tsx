import { Link } from '@tanstack/react-router';
import { periodWords } from '#engine/time/derivation-words.ts';
import { useParkTime } from '#ui/time/park-time.ts';
import type { BookView } from '../../contract/book-view.ts';
import type { ChangeView } from '../../contract/views.ts';
import { groundWords, kindWords } from '../../contract/words.ts';
import { ChangeLink } from '../change-link.tsx';
import styles from '../drawer.module.css';
import { Fact, Facts } from '../facts.tsx';
import { useRuleWords } from '../words/use-rule-words.ts';
import { clockName, versionOn } from './content-words.ts';

type Content = ChangeView['content'];
interface Props<Kind extends Content['kind']> {
  readonly content: Extract<Content, { kind: Kind }>;
  readonly book: BookView;
}

/** What the change says, field by field. */
export function ChangeFacts({ change, book }: { change: ChangeView; book: BookView }) {
  const { w, say } = useRuleWords();
  const { minute } = useParkTime();
  const { code, content, reason, proposedBy, proposedAt, decidedBy, decidedOn, ended } = change;
  return (
    <Facts>
      <Fact label={w('code')}>
        <span className="mono">{code}</span>
      </Fact>
      <Fact label={w('kind')}>{say(kindWords[content.kind])}</Fact>
      {content.kind === 'override' ? <OverrideFacts content={content} book={book} /> : null}
      {content.kind === 'ending' ? <EndingFacts content={content} book={book} /> : null}
      {content.kind === 'notice' ? <NoticeFacts content={content} book={book} /> : null}
      <Fact label={w('reason')}>
        <span className={styles.said}>{reason}</span>
      </Fact>
      <Fact label={w('proposed')}>
        {proposedBy} <span className="num">{minute(proposedAt)}</span>
      </Fact>
      {decidedBy === null ? null : (
        <Fact label={w('decided')}>
          {decidedBy} <span className="num">{decidedOn}</span>
        </Fact>
      )}
      {ended === null ? null : (
        <Fact label={w('ends')}>
          {w('endedOn', { day: ended.lastDay })} <ChangeLink code={ended.by} />
        </Fact>
      )}
    </Facts>
  );
}

function OverrideFacts({ content, book }: Props<'override'>) {
  const { w, say } = useRuleWords();
  const { rule, number, ground, basis, validFrom, validTo } = content;
  const version = versionOn(book.clocks, rule, validFrom);
  const period = (of: number) => (version === null ? String(of) : say(periodWords(of, version.unit)));
  return (
    <>
      <Fact label={w('rule')}>
        <ClockLink book={book} rule={rule} />
      </Fact>
      <Fact label={w('newNumber')}>
        <strong>{period(number)}</strong>
      </Fact>
      {version === null ? null : <Fact label={w('lawNumber')}>{period(version.number)}</Fact>}
      <Fact label={w('ground')}>{say(groundWords[ground])}</Fact>
      <Fact label={w('basis')}>{basis}</Fact>
      <Fact label={w('validFrom')}>
        <span className="num">{validFrom}</span>
      </Fact>
      <Fact label={w('validTo')}>{validTo === null ? w('noEnd') : <span className="num">{validTo}</span>}</Fact>
    </>
  );
}

function EndingFacts({ content: { override, rule, lastDay }, book }: Props<'ending'>) {
  const { w } = useRuleWords();
  return (
    <>
      <Fact label={w('ends')}>
        <ChangeLink code={override} />
      </Fact>
      <Fact label={w('rule')}>
        <ClockLink book={book} rule={rule} />
      </Fact>
      <Fact label={w('lastDay')}>
        <span className="num">{lastDay}</span>
      </Fact>
    </>
  );
}

function NoticeFacts({ content }: Props<'notice'>) {
  const { w, value } = useRuleWords();
  const { title, published, address, holidays, makeUpDays } = content;
  return (
    <>
      <Fact label={w('noticeTitle')}>{title}</Fact>
      <Fact label={w('publishedOn')}>
        <span className="num">{published}</span>
      </Fact>
      <Fact label={w('address')}>
        <a href={address} target="_blank" rel="noopener noreferrer">
          {w('original')}
        </a>
      </Fact>
      <Fact label={w('holidays')}>
        <ul>
          {holidays.map(({ name, from, to }) => (
            <li key={`${name} ${from}`}>
              {name} <span className="num">{from === to ? from : value('span', { from, to })}</span>
            </li>
          ))}
        </ul>
      </Fact>
      <Fact label={w('makeUpDays')}>
        {makeUpDays.length === 0 ? w('noMakeUp') : <span className="num">{makeUpDays.join('、')}</span>}
      </Fact>
    </>
  );
}

function ClockLink({ book, rule }: { book: BookView; rule: string }) {
  const { say } = useRuleWords();
  return (
    <Link to="/rules" search={{ clock: rule }} resetScroll={false} activeProps={{}}>
      {say(clockName(book.clocks, rule))}
    </Link>
  );
}
