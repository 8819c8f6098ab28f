import { type Life, personId, place, snap, squadId, step } from '../steps.ts';

const CLOSE = '资料齐全，现场确认合格，同意销账。';

/** 骆驼刺: the first repair does not hold; the re-check fails and a new day is set. */
const berm: Life = {
  key: 'luotuoci-berm',
  steps: [
    step(
      [48, '14:05'],
      'yan',
      'record',
      {
        ...place('luotuoci/tank'),
        kind: 'storage',
        level: 'general',
        description: '液碱罐区围堰西南角开裂约 3 米，蓄水试验 10 分钟下降 4 厘米，雨水阀常开且未上锁。',
        placeWords: '围堰西南角',
        basis: '《安全生产法》第三十九条、第四十一条',
      },
      { photos: [snap('berm', 'luotuoci/tank', 'before', 'berm')] },
    ),
    step([48, '14:30'], 'du', 'assign', { squadId: squadId('north'), supervisorId: personId('jian') }),
    step([48, '15:10'], 'yan', 'order', (day) => ({
      handlerId: personId('luo'),
      dueOn: day(39),
      dueReason: '防渗修补需养护 5 天，另留 2 天做蓄水试验。',
      requirements: '修补裂缝并整体防渗，雨水阀改为常闭上锁，完成后做 24 小时蓄水试验。',
    })),
    step(
      [40, '10:20'],
      'luo',
      'rectify',
      { measures: '裂缝开槽后用防渗砂浆填补，雨水阀改为常闭并上锁。' },
      { photos: [snap('berm', 'luotuoci/tank', 'after', 'berm')] },
    ),
    step(
      [38, '10:00'],
      'qi',
      'recheck',
      { passed: false, remark: '蓄水 2 小时后阴角仍有渗水，砂浆与旧面结合不牢，复查不合格。' },
      { photos: [snap('berm', 'luotuoci/tank', 'before', 'berm-again')] },
    ),
    step([38, '10:45'], 'yan', 'reorder', (day) => ({
      dueOn: day(30),
      dueReason: '阴角需凿除重做并养护 7 天。',
      requirements: '阴角凿除重做并增设防渗涂层，蓄水试验不少于 24 小时，全程留影像。',
    })),
    step(
      [31, '16:10'],
      'luo',
      'rectify',
      { measures: '阴角凿除重做，增设两道防渗涂层，24 小时蓄水试验水位不降。' },
      { photos: [snap('berm', 'luotuoci/tank', 'after', 'berm-again')] },
    ),
    step([29, '09:40'], 'qi', 'recheck', { passed: true, remark: '蓄水 24 小时无渗漏，雨水阀常闭上锁，复查合格。' }),
    step([27, '15:30'], 'heng', 'strikeOff', { remark: CLOSE }),
  ],
};

/** 胡杨: the calibration laboratory is late; an extension is asked for and granted. */
const detectors: Life = {
  key: 'huyang-detectors',
  steps: [
    step(
      [44, '14:15'],
      'fang',
      'record',
      {
        ...place('huyang/hall'),
        kind: 'gasDetection',
        level: 'general',
        description: '聚合车间 6 台可燃气体探测器超过检定周期 3 个月，其中 2 台通标准气响应超过 60 秒。',
        placeWords: '聚合车间一、二层，位号 GT-201 至 GT-206',
        basis: '《安全生产法》第三十六条；GB/T 50493',
      },
      { photos: [snap('detector', 'huyang/hall', 'before', 'detectors')] },
    ),
    step([44, '15:00'], 'fang', 'order', (day) => ({
      handlerId: personId('hu'),
      dueOn: day(30),
      dueReason: '检定机构排期两周；检定期间用便携式仪器每小时巡测。',
      requirements: '6 台全部送检，响应超时的 2 台更换传感器，送检期间便携式巡测并记录。',
    })),
    step([34, '10:30'], 'hu', 'askExtension', (day) => ({
      until: day(20),
      reason: '检定机构设备检修，排期顺延 10 个工作日，已附机构函件；便携式巡测持续进行。',
    })),
    step([33, '09:20'], 'qi', 'answerExtension', {
      granted: true,
      remark: '函件属实，巡测记录完整，同意延期；延期内巡测改为每半小时一次。',
    }),
    step(
      [21, '14:40'],
      'hu',
      'rectify',
      { measures: '6 台全部检定合格，2 台更换传感器，主控室报警点逐一核对，检定证书已归档。' },
      { photos: [snap('detector', 'huyang/hall', 'after', 'detectors')] },
    ),
    step([18, '10:10'], 'qi', 'recheck', { passed: true, remark: '抽 3 台通标准气，响应均小于 20 秒，证书有效。' }),
    step([16, '15:20'], 'heng', 'strikeOff', { remark: CLOSE }),
  ],
};

/** 沙葱: the park's major hazard, with plan, stop-use, its lifting, and the workers told. */
const shutOff: Life = {
  key: 'shacong-shut-off',
  steps: [
    step(
      [37, '14:00'],
      'huo',
      'record',
      {
        ...place('shacong/tank'),
        kind: 'processSafety',
        level: 'major',
        description: '柴油储罐区 2 号罐紧急切断阀执行机构失灵，远传信号被短接，控制室按下紧急停车后阀门不动作。',
        placeWords: '2 号储罐出料管线',
        basis:
          '《化工和危险化学品生产经营单位重大生产安全事故隐患判定标准（试行）》第五条；《危险化学品安全法》第三十八条',
      },
      { photos: [snap('shutOff', 'shacong/tank', 'before', 'shut-off')] },
    ),
    step([37, '14:20'], 'huo', 'orderStopUse', {
      what: '2 号柴油储罐及对应的 2 号、3 号装油位',
      reason: '紧急切断功能失效，泄漏时无法远程关断，在隐患排除前不得使用。',
    }),
    step([37, '14:45'], 'du', 'assign', { squadId: squadId('east'), supervisorId: personId('jian') }),
    step([37, '15:30'], 'huo', 'order', (day) => ({
      handlerId: personId('cong'),
      dueOn: day(20),
      dueReason: '执行机构订货 10 个工作日，安装与联锁测试 5 个工作日。',
      requirements: '恢复紧急切断功能并做全回路测试；举一反三检查其余储罐；停用期间每班巡检并报备。',
    })),
    step([35, '10:00'], 'you', 'submitPlan', {
      measures: '更换执行机构和信号电缆，拆除短接线；其余 3 座储罐切断阀逐台测试；停用储罐盲板隔断。',
      responsible: '企业负责人尤尽责总负责，安全员丛谨行负责现场，仪表单位负责调试',
      funds: '专项资金 8.6 万元，已由企业负责人批准',
      schedule: '第 1 周隔断与订货，第 3 周安装，第 4 周联锁测试和自验',
      contingency: '停用期间现场备泡沫推车 2 台、堵漏器材 1 套，消防救援站备勤；泄漏即启动站级预案。',
    }),
    step([34, '09:30'], 'wen', 'reviewPlan', {
      approved: true,
      remark: '五项内容齐全，隔断措施可靠，同意实施。',
    }),
    step([34, '16:00'], 'cong', 'notifyWorkers', {
      how: 'meeting',
      remark: '班前会向 23 名从业人员（含承包商 4 人）通报隐患情况、停用范围和撤离路线，公告栏同步张贴。',
    }),
    step(
      [22, '11:00'],
      'cong',
      'rectify',
      { measures: '执行机构和电缆更换完成，短接线已拆除，全回路测试 3 次关阀时间均小于 10 秒，其余储罐测试正常。' },
      { photos: [snap('shutOff', 'shacong/tank', 'after', 'shut-off')] },
    ),
    step(
      [20, '10:00'],
      'wen',
      'recheck',
      { passed: true, remark: '现场触发紧急停车 2 次，阀门 8 秒关闭到位，无短接，测试报告齐全。' },
      { photos: [snap('shutOff', 'shacong/tank', 'after', 'shut-off')] },
    ),
    step([20, '10:50'], 'wen', 'liftStopUse', { remark: '复查合格，同意恢复使用 2 号储罐及 2 号、3 号装油位。' }),
    step([18, '15:00'], 'heng', 'strikeOff', { remark: '方案、资金、测试报告、通报记录齐全，同意销账。' }),
  ],
};

/** 梭梭: a worker spoke up. */
const rail: Life = {
  key: 'suosuo-rail',
  steps: [
    step(
      [33, '20:35'],
      'ke',
      'report',
      {
        ...place('suosuo/hall'),
        source: 'worker',
        kind: 'workAtHeight',
        description: '合成车间二层平台北边有一段栏杆焊口断了，手一推就晃，夜班巡检天天从那儿过。',
        placeWords: '二层平台北侧，R-204 釜旁边',
      },
      { photos: [snap('guardRail', 'suosuo/hall', 'before', 'rail')] },
    ),
    step([32, '08:50'], 'yan', 'register', {
      level: 'general',
      kind: 'workAtHeight',
      basis: '《安全生产法》第三十六条；GB 4053.3《固定式钢梯及平台安全要求 第3部分：工业防护栏杆及钢平台》',
    }),
    step([32, '09:30'], 'yan', 'order', (day) => ({
      handlerId: personId('sha'),
      dueOn: day(26),
      dueReason: '平台在爆炸危险区域内，动火须停车置换办票，最近停车窗口在 4 个工作日后。',
      requirements: '立即围挡并改道巡检；停车窗口内修复栏杆并全面检查平台焊口。',
    })),
    step(
      [27, '16:20'],
      'sha',
      'rectify',
      { measures: '停车置换后更换断裂立柱和横杆，补焊踢脚板；全车间平台 212 处焊口检查，另加固 3 处。' },
      { photos: [snap('guardRail', 'suosuo/hall', 'after', 'rail')] },
    ),
    step([25, '10:15'], 'qi', 'recheck', { passed: true, remark: '栏杆承受推力无晃动，踢脚板完整，检查记录齐全。' }),
    step([23, '15:45'], 'heng', 'strikeOff', { remark: '整改到位，请检查组把结果告知上报职工。' }),
  ],
};

/** 花棒: a gap that a drill laid open. */
const respirators: Life = {
  key: 'huabang-respirators',
  steps: [
    step(
      [20, '15:10'],
      'fang',
      'record',
      {
        ...place('huabang/hall'),
        source: 'drill',
        kind: 'emergencySupplies',
        level: 'general',
        description: '泄漏处置演练中，应急柜 2 具空气呼吸器压力低于 20 MPa，无备用气瓶，3 名队员佩戴用时超过 90 秒。',
        placeWords: '挤出车间应急柜',
        basis: '《安全生产法》第八十二条；GB 30077《危险化学品单位应急救援物资配备要求》',
      },
      { photos: [snap('respirator', 'huabang/hall', 'before', 'respirators')] },
    ),
    step([20, '16:00'], 'fang', 'order', (day) => ({
      handlerId: personId('hua'),
      dueOn: day(13),
      dueReason: '气瓶充装往返 3 天，佩戴训练安排 2 个班次。',
      requirements: '气瓶充装到位并增配备用瓶 2 只，建立周检卡；两个班次补训，佩戴用时不超过 60 秒。',
    })),
    step(
      [14, '11:25'],
      'hua',
      'rectify',
      { measures: '2 具气瓶充装至 28 MPa，增配备用瓶 2 只，周检卡已挂；12 人补训，佩戴最长 54 秒。' },
      { photos: [snap('respirator', 'huabang/hall', 'after', 'respirators')] },
    ),
    step([12, '09:50'], 'qi', 'recheck', { passed: true, remark: '抽 3 人佩戴，48 至 56 秒，气瓶压力合格。' }),
    step([10, '15:10'], 'heng', 'strikeOff', { remark: CLOSE }),
  ],
};

/** 戈壁石: an ordinary notice, kept in time. */
const crane: Life = {
  key: 'gebishi-crane',
  steps: [
    step(
      [31, '10:10'],
      'hong',
      'record',
      {
        ...place('gebishi/hall'),
        kind: 'specialEquipment',
        level: 'general',
        description: '机加工车间 5 吨行车吊钩防脱钩装置缺失，上升限位不动作，定期检验标志已过期 20 天。',
        placeWords: '车间南跨行车',
        basis: '《特种设备安全法》第三十九条、第四十条',
      },
      { photos: [snap('crane', 'gebishi/hall', 'before', 'crane')] },
    ),
    step([31, '10:40'], 'hong', 'order', (day) => ({
      handlerId: personId('shi'),
      dueOn: day(17),
      dueReason: '检验机构预约 10 个工作日；整改前行车断电挂牌停用。',
      requirements: '补装防脱钩装置，修复上升限位，检验合格后方可使用；行车工证件一并核查。',
    })),
    step(
      [18, '14:10'],
      'shi',
      'rectify',
      { measures: '更换吊钩组，修复上升限位并试验，检验机构出具合格报告，2 名行车工证件有效。' },
      { photos: [snap('crane', 'gebishi/hall', 'after', 'crane')] },
    ),
    step([16, '09:30'], 'xiang', 'recheck', { passed: true, remark: '限位试验 3 次有效，检验报告与设备编号一致。' }),
    step([14, '16:15'], 'heng', 'strikeOff', { remark: CLOSE }),
  ],
};

export const byNotice: readonly Life[] = [berm, detectors, shutOff, rail, respirators, crane];
