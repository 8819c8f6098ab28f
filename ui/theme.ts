import type { ThemeConfig } from 'antd';

/** The same colours as `tokens.css`, for antd: its own blue and red are too pale for text on white (WCAG 1.4.3). */
export const theme: ThemeConfig = {
  token: {
    // Nothing slides: antd waits for the end of each movement, and where a quick answer or a reader's wish for less motion cut
    // one short, it left lists off the screen and "loading" in a button's name.
    motion: false,
    colorPrimary: '#0b5cad',
    colorLink: '#0b5cad',
    colorError: '#b3261e',
    colorWarning: '#744700',
    colorSuccess: '#0e5a35',
    colorText: '#17212b',
    colorTextDescription: '#56636f',
    colorTextPlaceholder: '#6b6b6b',
    colorBorder: '#b9c3cd',
    colorBorderSecondary: '#dfe4e9',
    colorBgLayout: '#f3f5f6',
    borderRadius: 6,
    controlHeight: 36,
    fontFamily: 'inherit',
    fontSize: 14,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.18s',
  },
  components: {
    Button: { fontWeight: 500, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Select: { optionSelectedColor: '#084a8c', optionSelectedBg: '#e7f0fa' },
    Form: { itemMarginBottom: 20, verticalLabelPadding: '0 0 4px' },
  },
};
