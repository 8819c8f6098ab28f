import { type Life, place, snap, step } from '../steps.ts';

/** Three workers' reports of today: nobody has registered them yet, so a visitor has something to do. */
export const freshReports: readonly Life[] = [
  {
    key: 'report-rail',
    steps: [
      step(
        { minutesAgo: 185 },
        'ke',
        'report',
        {
          ...place('suosuo/store'),
          source: 'worker',
          kind: 'storage',
          description: '成品仓库三排有两桶料没有放托盘，桶底有点湿，闻着有味道。',
          placeWords: '三排靠近卷帘门',
        },
        { photos: [snap('drums', 'suosuo/store', 'before', 'report-rail')] },
      ),
    ],
  },
  {
    key: 'report-hose',
    steps: [
      step(
        { minutesAgo: 52 },
        'zhen',
        'report',
        {
          ...place('shacong/bay'),
          source: 'worker',
          kind: 'loading',
          description: '4 号装油位的接地夹有点松，夹上去要晃两下才亮绿灯，下雨天更明显。',
          placeWords: '4 号装油位',
        },
        { photos: [snap('earthing', 'shacong/bay', 'before', 'report-hose')] },
      ),
    ],
  },
  {
    key: 'report-exit',
    steps: [
      step(
        { minutesAgo: 11 },
        'qin',
        'report',
        {
          ...place('huangyang/hall'),
          source: 'worker',
          kind: 'evacuation',
          description: '开料车间后门被托盘半成品堵了快一半，急着出去要侧身过。',
          placeWords: '后门',
        },
        { photos: [snap('exit', 'huangyang/hall', 'before', 'report-exit')] },
      ),
    ],
  },
];
