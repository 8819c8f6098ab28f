/** Line drawings on a 20 × 20 grid, in the colour of the text beside them. They never stand without words. */
const drawings = {
  work: 'M4 5.5h12M4 10h12M4 14.5h7M14 14l1.5 1.5L18 13',
  bell: 'M4 14.5c1.2-1.2 1.6-2.4 1.6-5.1a4.4 4.4 0 0 1 8.8 0c0 2.7.4 3.9 1.6 5.1zM8.3 17h3.4',
  board: 'M3.5 4h13v12h-13zM3.5 8h13M8 8v8',
  report: 'M10 3.5 17.5 16h-15zM10 8.5v3.2M10 13.8v.1',
  ledger: 'M4 16V9M8.5 16V4M13 16v-5M17 16H3',
  registers: 'M4 3.5h9.5A1.5 1.5 0 0 1 15 5v12H5.5A1.5 1.5 0 0 1 4 15.5zM4 14h11M7.5 7h4',
  rules: 'M10 3v14M6 17h8M4 5.5h12M4 5.5 1.8 11.5h4.4zM16 5.5l-2.2 6h4.4z',
  account: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5',
  camera: 'M3.5 6.5H7L8.2 4.5h3.6L13 6.5h3.5v9h-13zM10 13.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  picture: 'M3.5 4h13v12h-13zM3.5 13l3.7-3.7 3.3 3.3 2.5-2.5 3.5 3.5M12.5 7.5v.1',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4',
  download: 'M10 3.5v9M6.5 9.5 10 13l3.5-3.5M4 16.5h12',
  upload: 'M10 13V4M6.5 7.5 10 4l3.5 3.5M4 16.5h12',
  document: 'M5 3h7l3.5 3.5V17H5zM12 3v3.5h3.5M7.5 10h5.5M7.5 13h5.5',
  close: 'M5 5l10 10M15 5 5 15',
  back: 'M12.5 4.5 7 10l5.5 5.5',
  next: 'M7.5 4.5 13 10l-5.5 5.5',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  check: 'M4.5 10.5 8.5 14.5 16 6',
  pin: 'M10 17.5s5.5-5 5.5-9a5.5 5.5 0 0 0-11 0c0 4 5.5 9 5.5 9zM10 10.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z',
  filter: 'M3.5 5h13M6 10h8M8.5 15h3',
  plus: 'M10 4v12M4 10h12',
  more: 'M5 10v.1M10 10v.1M15 10v.1',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4l2.7 1.8',
  logout: 'M8 4H4v12h4M12 6.5 15.5 10 12 13.5M15.5 10H8',
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none', display: 'block' }}
    >
      <path d={drawings[name]} />
    </svg>
  );
}
