import type { Basis, Words } from '#engine/time/clock-rule.ts';

/** A law, regulation, ministry rule, interpretation, notice or standard that rows of the book rest on. */
export interface Act {
  /** Its full name without book-title marks. */
  readonly name: Words;
  /** Document number or standard number; `null` for a law of the National People's Congress. */
  readonly document: string | null;
  /** The day from which the text that the rows follow is in force, `YYYY-MM-DD`. */
  readonly since: string;
}

const act = (zh: string, en: string, document: string | null, since: string): Act => ({
  name: { zh, en },
  document,
  since,
});

/** Every act that the book cites, by a short key. */
export const ACTS = {
  civilCode: act('中华人民共和国民法典', 'Civil Code', null, '2021-01-01'),
  civilProcedure: act('中华人民共和国民事诉讼法', 'Civil Procedure Law', null, '2024-01-01'),
  administrativeProcedure: act('中华人民共和国行政诉讼法', 'Administrative Litigation Law', null, '2017-07-01'),
  administrativePenalty: act('中华人民共和国行政处罚法', 'Law on Administrative Penalties', null, '2021-07-15'),
  administrativeReview: act('中华人民共和国行政复议法', 'Administrative Reconsideration Law', null, '2024-01-01'),
  administrativeCompulsion: act('中华人民共和国行政强制法', 'Administrative Compulsion Law', null, '2012-01-01'),
  administrativeLicence: act('中华人民共和国行政许可法', 'Administrative Licensing Law', null, '2019-04-23'),
  labourArbitration: act(
    '中华人民共和国劳动争议调解仲裁法',
    'Law on Mediation and Arbitration of Labour Disputes',
    null,
    '2008-05-01',
  ),
  labourContract: act('中华人民共和国劳动合同法', 'Labour Contract Law', null, '2013-07-01'),
  labourArbitrationRules: act(
    '劳动人事争议仲裁办案规则',
    'Case-handling Rules for Labour and Personnel Arbitration',
    '人力资源和社会保障部令第33号',
    '2017-07-01',
  ),
  labourInterpretationOne: act(
    '最高人民法院关于审理劳动争议案件适用法律问题的解释（一）',
    'Interpretation (I) of the Supreme People’s Court on Labour Dispute Cases',
    '法释〔2020〕26号',
    '2021-01-01',
  ),
  labourInterpretationTwo: act(
    '最高人民法院关于审理劳动争议案件适用法律问题的解释（二）',
    'Interpretation (II) of the Supreme People’s Court on Labour Dispute Cases',
    '法释〔2025〕12号',
    '2025-09-01',
  ),
  enterpriseMediation: act(
    '企业劳动争议协商调解规定',
    'Provisions on Negotiation and Mediation of Enterprise Labour Disputes',
    '人力资源和社会保障部令第17号',
    '2012-01-01',
  ),
  peoplesMediation: act('中华人民共和国人民调解法', 'People’s Mediation Law', null, '2011-01-01'),
  legalAid: act('中华人民共和国法律援助法', 'Legal Aid Law', null, '2022-01-01'),
  petition: act('信访工作条例', 'Regulations on Petition Work', null, '2022-05-01'),
  labourInspection: act(
    '劳动保障监察条例',
    'Regulations on Labour Security Inspection',
    '国务院令第423号',
    '2004-12-01',
  ),
  labourInspectionProvisions: act(
    '关于实施《劳动保障监察条例》若干规定',
    'Provisions on Implementing the Regulations on Labour Security Inspection',
    '劳动和社会保障部令第25号',
    '2005-02-01',
  ),
  migrantWages: act(
    '保障农民工工资支付条例',
    'Regulations on Ensuring Wage Payment to Migrant Workers',
    '国务院令第724号',
    '2020-05-01',
  ),
  wageDefaulterList: act(
    '拖欠农民工工资失信联合惩戒对象名单管理暂行办法',
    'Interim Measures on the List of Wage Defaulters',
    '人力资源和社会保障部令第45号',
    '2022-01-01',
  ),
  wageCrime: act(
    '最高人民法院关于审理拒不支付劳动报酬刑事案件适用法律若干问题的解释',
    'Interpretation on Criminal Cases of Refusing to Pay Labour Remuneration',
    '法释〔2013〕3号',
    '2013-01-23',
  ),
  workInjury: act('工伤保险条例', 'Regulations on Work Injury Insurance', '国务院令第586号', '2011-01-01'),
  workInjuryCases: act(
    '最高人民法院关于审理工伤保险行政案件若干问题的规定',
    'Provisions of the Supreme People’s Court on Administrative Cases of Work Injury Insurance',
    '法释〔2014〕9号',
    '2014-09-01',
  ),
  workSafety: act('中华人民共和国安全生产法', 'Work Safety Law', null, '2021-09-01'),
  safetyPenalties: act(
    '安全生产违法行为行政处罚办法',
    'Measures on Administrative Penalties for Work-Safety Offences',
    '应急管理部令第18号',
    '2026-02-01',
  ),
  safetyPenaltiesOld: act(
    '安全生产违法行为行政处罚办法（2015年修正）',
    'Measures on Administrative Penalties for Work-Safety Offences (2015 text)',
    '国家安全生产监督管理总局令第15号',
    '2015-05-01',
  ),
  hazardProvisions: act(
    '安全生产事故隐患排查治理暂行规定',
    'Interim Provisions on Finding and Curing Work-Safety Hazards',
    '国家安全生产监督管理总局令第16号',
    '2008-02-01',
  ),
  specialEquipment: act(
    '特种设备安全监督检查办法',
    'Measures on Supervision and Inspection of Special Equipment Safety',
    '国家市场监督管理总局令第57号',
    '2022-07-01',
  ),
  coalSafety: act('煤矿安全生产条例', 'Regulations on Coal Mine Safety', '国务院令第774号', '2024-05-01'),
  safetyReportReward: act(
    '安全生产举报奖励办法',
    'Measures on Rewarding Work-Safety Reports',
    '安监总财〔2012〕63号',
    '2012-05-02',
  ),
  emergencyRegulations: act(
    '生产安全事故应急条例',
    'Regulations on Emergency Response to Work-Safety Accidents',
    '国务院令第708号',
    '2019-04-01',
  ),
  emergencyPlans: act(
    '生产安全事故应急预案管理办法',
    'Measures on Emergency Plans for Work-Safety Accidents',
    '应急管理部令第2号',
    '2019-09-01',
  ),
  majorHazardSources: act(
    '危险化学品重大危险源监督管理暂行规定',
    'Interim Provisions on Major Hazard Sources of Hazardous Chemicals',
    '国家安全生产监督管理总局令第40号',
    '2011-12-01',
  ),
  accidentReport: act(
    '生产安全事故报告和调查处理条例',
    'Regulations on Reporting and Investigating Work-Safety Accidents',
    '国务院令第493号',
    '2007-06-01',
  ),
  safetyTraining: act(
    '生产经营单位安全培训规定',
    'Provisions on Safety Training of Production and Business Units',
    '国家安全生产监督管理总局令第3号',
    '2015-07-01',
  ),
  specialOperators: act(
    '特种作业人员安全技术培训考核管理规定',
    'Provisions on Training and Examination of Special Operators',
    '国家安全生产监督管理总局令第30号',
    '2015-07-01',
  ),
  hazardCheckGuide: act(
    '危险化学品企业安全风险隐患排查治理导则',
    'Guide on Finding and Curing Safety Risks and Hazards in Hazardous-Chemical Enterprises',
    '应急〔2019〕78号',
    '2019-08-12',
  ),
  majorHazardCriteria: act(
    '化工和危险化学品生产经营单位重大生产安全事故隐患判定标准（试行）',
    'Criteria for Major Accident Hazards in Chemical Enterprises (trial)',
    '安监总管三〔2017〕121号',
    '2017-11-13',
  ),
  majorHazardSourceDuty: act(
    '危险化学品企业重大危险源安全包保责任制办法（试行）',
    'Measures on Named Responsibility for Major Hazard Sources (trial)',
    '应急厅〔2021〕12号',
    '2021-02-04',
  ),
  hazardousChemicals: act(
    '中华人民共和国危险化学品安全法',
    'Law on the Safety of Hazardous Chemicals',
    null,
    '2026-05-01',
  ),
  hazardousChemicalsOld: act(
    '危险化学品安全管理条例',
    'Regulations on the Safety of Hazardous Chemicals',
    '国务院令第591号',
    '2011-12-01',
  ),
  specialOperations: act(
    '危险化学品企业特殊作业安全规范',
    'Safety Specifications for Special Operations in Hazardous-Chemical Enterprises',
    'GB 30871-2022',
    '2022-10-01',
  ),
  majorHazardIdentification: act(
    '危险化学品重大危险源辨识',
    'Identification of Major Hazard Sources of Hazardous Chemicals',
    'GB 18218-2018',
    '2019-03-01',
  ),
  dangerousGoodsTransport: act(
    '危险货物道路运输安全管理办法',
    'Measures on the Safety of Road Transport of Dangerous Goods',
    '交通运输部令2019年第29号',
    '2020-01-01',
  ),
  personalInformation: act('中华人民共和国个人信息保护法', 'Personal Information Protection Law', null, '2021-11-01'),
  networkData: act('网络数据安全管理条例', 'Regulations on Network Data Security', '国务院令第790号', '2025-01-01'),
  cybersecurity: act('中华人民共和国网络安全法', 'Cybersecurity Law', null, '2026-01-01'),
  cybersecurityOld: act('中华人民共和国网络安全法（2016年）', 'Cybersecurity Law (2016 text)', null, '2017-06-01'),
  cyberIncidents: act(
    '国家网络安全事件报告管理办法',
    'Measures on Reporting National Cybersecurity Incidents',
    null,
    '2025-11-01',
  ),
  faceRecognition: act(
    '人脸识别技术应用安全管理办法',
    'Measures on the Security of Face Recognition',
    null,
    '2025-06-01',
  ),
  informationAudit: act(
    '个人信息保护合规审计管理办法',
    'Measures on Compliance Audits of Personal Information Protection',
    null,
    '2025-05-01',
  ),
  appInformation: act(
    'App违法违规收集使用个人信息行为认定方法',
    'Method for Determining Unlawful Collection of Personal Information by Apps',
    '国信办秘字〔2019〕191号',
    '2019-11-28',
  ),
  informationSecurity: act(
    '信息安全技术 个人信息安全规范',
    'Personal Information Security Specification',
    'GB/T 35273-2020',
    '2020-10-01',
  ),
  businessEnvironment: act(
    '优化营商环境条例',
    'Regulations on Improving the Business Environment',
    '国务院令第722号',
    '2020-01-01',
  ),
  enterpriseInspection: act(
    '国务院办公厅关于严格规范涉企行政检查的意见',
    'Opinions of the General Office of the State Council on Regulating Inspections of Enterprises',
    '国办发〔2024〕54号',
    '2025-01-03',
  ),
  holidays: act(
    '全国年节及纪念日放假办法',
    'Regulations on Public Holidays for National Annual Festivals and Memorial Days',
    '国务院令第795号',
    '2025-01-01',
  ),
  dailyCommitment: act(
    '应急管理部关于全面实施危险化学品企业安全风险研判与承诺公告制度的通知',
    'Notice on Daily Risk Judgement and Commitment of Hazardous-Chemical Enterprises',
    '应急〔2018〕74号',
    '2018-09-04',
  ),
  parkPractice: act('园区工作制度', 'The park’s own rules', null, '2021-09-01'),
} as const satisfies Record<string, Act>;
export type ActKey = keyof typeof ACTS;

/** The place where a row stands; `article` as the act writes it: `第四十三条第一款`. */
export function at(key: ActKey, article: string | null = null): Basis {
  const { name, document } = ACTS[key];
  return { law: name, article, document };
}
