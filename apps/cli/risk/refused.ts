import { riskRefusalWords } from '#capabilities/risk/contract/refusal-words.ts';
import type { RiskRefusal } from '#capabilities/risk/model/index.ts';
import type { Refusal } from '#engine/flow/refusal.ts';
import { CliTrouble, EXIT } from '../exit.ts';
import { fill, type Locale } from '../language.ts';
import { plain } from '../width.ts';

/** A refused grading as the command's end: its code and details for a script, its words for a person. */
export function notGraded({ code, details = {} }: Refusal<RiskRefusal>): CliTrouble {
  const say = (locale: Locale) => {
    const facts = Object.entries(details).map(([name, fact]) => [name, asText(fact, name, locale)]);
    return fill(riskRefusalWords[code][locale], Object.fromEntries(facts));
  };
  return new CliTrouble(code, EXIT.refused, { zh: say('zh'), en: say('en') }, details);
}

function asText(fact: string | number | readonly string[], name: string, locale: Locale): string {
  if (name === 'near' && Array.isArray(fact)) return nearText(fact, locale);
  if (Array.isArray(fact)) return fact.join(locale === 'zh' ? '、' : ', ');
  if (name === 'path' && fact === '') return { zh: '最外层', en: 'the top' }[locale];
  return plain(`${fact}`);
}

function nearText(near: readonly string[], locale: Locale): string {
  if (near.length === 0) return '';
  return { zh: `是不是${near.join('、')}？`, en: `Did you mean ${near.join(', ')}? ` }[locale];
}
