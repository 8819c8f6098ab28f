import { ApiRefusal, isApiRefusal } from '#ui/api/refusal.ts';
import type { Words } from '#ui/words/words.ts';
import type { RuleRefusal } from '../../model/index.ts';

/** The fields of which a refusal speaks, the fittest first. What is left out speaks of the whole and stands above the form. */
const fields: { readonly [Code in RuleRefusal]?: readonly string[] } = {
  'clock.date-invalid': ['from'],
  'clock.moment-needed': ['from'],
  'clock.not-in-force': ['from'],
  'clock.out-of-range': ['from'],
  'clock.event-before-start': ['extension'],
  'clock.event-after-end': ['extension'],
  'clock.event-invalid': ['extension'],
  'clock.no-extension': ['extension'],
  'clock.extension-too-long': ['extension'],
  'clock.unknown-rule': ['rule'],
  'override.number-invalid': ['number'],
  'override.looser-than-law': ['number'],
  'override.changes-nothing': ['number'],
  'override.basis-missing': ['basis'],
  'override.date-invalid': ['validFrom'],
  'override.starts-in-the-past': ['validFrom'],
  'override.two-for-one-day': ['validFrom'],
  'override.ends-before-it-begins': ['validTo'],
  'rules.begins-today': ['validFrom'],
  'rules.law-changes-within': ['validTo'],
  'rules.ends-in-the-past': ['lastDay'],
  'rules.ending-not-earlier': ['lastDay'],
  'rules.notice-held': ['year'],
  'rules.notice-not-yet-published': ['published'],
  'rules.notice-of-another-year': ['published'],
  'rules.address-not-official': ['address'],
  'rules.make-up-on-weekday': ['makeUpDays'],
  'calendar.day-twice': ['makeUpDays'],
  'calendar.holiday-reversed': ['holidays'],
  'calendar.outside-year': ['holidays'],
  'calendar.no-working-day': ['holidays'],
};

/** Names of the fields at which a refusal may stand; a form takes the first that it has. */
export function refusedFields({ code }: ApiRefusal): readonly string[] {
  return fields[code as RuleRefusal] ?? [];
}

/** What a field wants, where the wire has only said that it does not fit. */
const wanted: Readonly<Record<string, Words>> = {
  number: { zh: '请填写整数。', en: 'Enter a whole number.' },
  extension: { zh: '请填写整数。', en: 'Enter a whole number.' },
  year: { zh: '请填写四位年份，如 2027。', en: 'Enter a year of four digits, such as 2027.' },
  validFrom: { zh: '请选择日期。', en: 'Choose a day.' },
  validTo: { zh: '日期写得不对。', en: 'This is no day.' },
  lastDay: { zh: '请选择日期。', en: 'Choose a day.' },
  published: { zh: '请选择日期。', en: 'Choose a day.' },
  asOf: { zh: '日期写得不对。', en: 'This is no day.' },
  from: { zh: '请选择起算日。', en: 'Choose the start.' },
  holidays: {
    zh: '每个节日要有中文名称（2 至 20 个汉字）和起止日期。',
    en: 'Each holiday needs its Chinese name (2 to 20 characters), its first and its last day.',
  },
  makeUpDays: { zh: '每个上班日都要选日期。', en: 'Choose a day in each line.' },
};

/** The same refusal with the fields' wants in the user's language; one that speaks of no field of ours stays as it is. */
export function inWords(error: unknown, say: (words: Words) => string): unknown {
  if (!isApiRefusal(error, 'request.invalid')) return error;
  const { status, code, message, details, fields } = error;
  const said = fields.map(({ path, message }) => {
    const words = wanted[path.split('.')[0] ?? ''];
    return { path, message: words === undefined ? message : say(words) };
  });
  return new ApiRefusal(status, { code, message, details: { ...details }, fields: said });
}
