/** Descriptions as inspectors write them, of 30 to 50 characters: some words in every twelfth, some in one of fifty thousand. */
const OBJECTS = [
  '消防通道',
  '可燃气体报警器',
  '静电接地线',
  '配电箱',
  '储罐呼吸阀',
  '安全出口',
  '装卸鹤管',
  '灭火器',
  '防爆电机',
  '泄压阀',
  '粉尘收集管',
  '操作平台护栏',
];
const FAULTS = [
  '被杂物占用',
  '超过检定周期',
  '断股松动',
  '柜门未关且接线裸露',
  '未按规定检修',
  '指示灯损坏',
  '密封圈老化渗漏',
  '压力不足',
  '外壳锈蚀',
  '未挂警示标志',
];
const PLACES = [
  '一车间东侧',
  '二车间北门',
  '甲类仓库门口',
  '罐区围堰内',
  '空压站旁',
  '中控室走廊',
  '循环水泵房',
  '装卸栈台',
  '危废暂存间',
  '厂区主干道',
];
const ACTIONS = [
  '须立即清理并保持畅通',
  '须更换后重新检测',
  '须由专业单位修复',
  '须补充台账并公示',
  '须停用至复查合格',
];
/** Each stands in one of 50,000 descriptions. */
export const RARE = [
  '鹦鹉',
  '琥珀',
  '骆驼',
  '蝴蝶',
  '珊瑚',
  '葡萄',
  '玛瑙',
  '玫瑰',
  '蜻蜓',
  '枇杷',
  '琉璃',
  '芍药',
  '蜘蛛',
  '橄榄',
  '茉莉',
  '蝙蝠',
  '荔枝',
  '珍珠',
  '柠檬',
  '杜鹃',
];
export const FREQUENT = '消防通道';

export function sentence(n: number): string {
  const pick = (list: readonly string[], salt: number) => list[Math.floor(n / salt) % list.length] as string;
  const rare = n % 50_000 < RARE.length ? `(靠近${RARE[n % 50_000]}池)` : '';
  return `${pick(PLACES, 7)}${OBJECTS[n % OBJECTS.length]}${pick(FAULTS, 13)}${rare},${pick(ACTIONS, 3)}，责任班组第${n % 97}组`;
}
