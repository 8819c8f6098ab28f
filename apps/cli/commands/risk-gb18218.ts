import type { Command } from 'commander';
import { majorHazardView } from '#capabilities/risk/contract/views.ts';
import { gradeMajorHazardIn } from '#capabilities/risk/model/index.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import type { Words } from '../language.ts';
import { majorHazardPage } from '../risk/major-hazard-page.ts';
import { readInput } from '../risk/read-input.ts';
import { notGraded } from '../risk/refused.ts';

export function riskGb18218(cli: Cli, words: Words): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const command = newCommand(cli, 'gb18218', words)
    .argument('<file>', say('JSON 文件；- 为标准输入', 'JSON file; - for standard input'))
    .addHelpText('after', `\n${SHAPE[cli.locale]}`)
    .action(async (file: string) => {
      const grading = gradeMajorHazardIn(await readInput(file));
      if (isRefusal(grading)) throw notGraded(grading);
      cli.answer(majorHazardView(grading), majorHazardPage(grading, cli.locale));
    });
  return withExamples(cli, command, [
    'gangwan risk gb18218 unit.json',
    { zh: '按文件中的人数和物质辨识、分级', en: 'identify and grade what the file holds' },
  ]);
}

const SHAPE = {
  zh: `文件内容：
  {"people":60,"substances":[{"cas":"7664-41-7","tonnes":"8"},{"class":"W2","tonnes":"300"}]}
  people   厂区边界外500米范围内的常住人口
  tonnes   设计最大量（吨），按所写的数值精确计算
  cas      CAS号；row 为GB 18218-2018表1的行号（1–85），几行共用一个CAS号时用它指明
  class    表2的类别，如 W5.3；有多种危险性时写 "classes":["W5.1","J3"]，取最低的临界量`,
  en: `The file:
  {"people":60,"substances":[{"cas":"7664-41-7","tonnes":"8"},{"class":"W2","tonnes":"300"}]}
  people   permanent population within 500 m outside the plant boundary
  tonnes   design-maximum quantity, taken exactly as written
  cas      CAS number; or row, the row of table 1 of GB 18218-2018 (1–85), where several rows share a CAS number
  class    class of table 2, such as W5.3; for several hazards "classes":["W5.1","J3"], the lowest critical quantity counts`,
};
