/** A kind of hazard as the park's ledger sorts it. Practice of the ledgers in use, not a statute: so it is data. */
export interface HazardKind {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** First day on which it may be chosen; a kind is never removed, only closed by `validTo`. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

const since = { validFrom: '2021-09-01', validTo: null } as const;

export const HAZARD_KINDS: readonly HazardKind[] = [
  { id: 'storage', zh: '危险化学品储存', en: 'Storage of hazardous chemicals', ...since },
  { id: 'electrical', zh: '电气安全', en: 'Electrical', ...since },
  { id: 'fire', zh: '消防安全', en: 'Fire protection', ...since },
  { id: 'staticEarthing', zh: '防雷防静电接地', en: 'Static and lightning earthing', ...since },
  { id: 'dustExplosion', zh: '粉尘防爆', en: 'Dust explosion', ...since },
  { id: 'gasDetection', zh: '气体检测报警', en: 'Gas detection and alarm', ...since },
  { id: 'processSafety', zh: '工艺安全', en: 'Process safety', ...since },
  { id: 'specialOperation', zh: '特殊作业', en: 'Special operations', ...since },
  { id: 'specialEquipment', zh: '特种设备', en: 'Special equipment', ...since },
  { id: 'equipment', zh: '设备设施', en: 'Equipment and installations', ...since },
  { id: 'workAtHeight', zh: '高处坠落防护', en: 'Work at height', ...since },
  { id: 'confinedSpace', zh: '有限空间', en: 'Confined space', ...since },
  { id: 'protectiveGear', zh: '劳动防护用品', en: 'Protective gear', ...since },
  { id: 'occupationalHealth', zh: '职业健康', en: 'Occupational health', ...since },
  { id: 'evacuation', zh: '疏散通道', en: 'Escape routes', ...since },
  { id: 'emergencySupplies', zh: '应急物资', en: 'Emergency supplies', ...since },
  { id: 'traffic', zh: '厂区与道路交通', en: 'Traffic in the plant and on roads', ...since },
  { id: 'loading', zh: '装卸作业', en: 'Loading and unloading', ...since },
  { id: 'construction', zh: '建设施工', en: 'Construction', ...since },
  { id: 'idlePlant', zh: '停产闲置厂房', en: 'Idle plants and yards', ...since },
  { id: 'management', zh: '安全管理', en: 'Safety management', ...since },
  { id: 'training', zh: '教育培训', en: 'Training', ...since },
  { id: 'other', zh: '其他', en: 'Other', ...since },
];

/** The kind that may be chosen on `day` (`YYYY-MM-DD`); `null` when there is none. */
export function findHazardKind(id: string, day: string): HazardKind | null {
  return (
    HAZARD_KINDS.find(
      (kind) => kind.id === id && kind.validFrom <= day && (kind.validTo === null || day <= kind.validTo),
    ) ?? null
  );
}
