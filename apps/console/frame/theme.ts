import { theme, type ThemeConfig } from 'antd';
import { type Preferences } from './preferences';

/** Brand colours: each at least 4.5:1 on its ground (WCAG 2.2 AA), which the defaults of the component library are not. */
const LIGHT = {
  colorPrimary: '#0958d9',
  colorLink: '#0958d9',
  colorInfo: '#0958d9',
  colorError: '#cf1322',
  colorSuccess: '#237804',
  colorWarning: '#874d00',
  // Grounds that the library would make of the colours above are too dark for text of the same colour.
  colorInfoBg: '#e6f4ff',
  colorErrorBg: '#fff2f0',
  colorSuccessBg: '#f6ffed',
  colorWarningBg: '#fffbe6',
};
const DARK = {
  colorPrimary: '#3c89e8',
  colorLink: '#65a9f3',
  colorInfo: '#65a9f3',
  colorError: '#f28481',
  colorSuccess: '#6abe39',
  colorWarning: '#e8b339',
  colorTextTertiary: '#a6a6a6',
  colorTextDescription: '#a6a6a6',
  colorTextPlaceholder: '#a6a6a6',
};

const FONTS = `system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Serif SC', sans-serif`;

/** Sizes of 长辈版: text of at least 18 pt and touch targets of 60 px (《移动互联网应用适老化通用设计规范》). */
const ELDER = { fontSize: 24, controlHeight: 60, lineHeight: 1.6 };

/** The theme of the component library for a reader. */
export function themeOf({ isDark, isElder }: Preferences): ThemeConfig {
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...(isDark
        ? DARK
        : { ...LIGHT, colorTextTertiary: '#595959', colorTextDescription: '#595959', colorTextPlaceholder: '#6b6b6b' }),
      fontFamily: FONTS,
      fontSize: 15,
      borderRadius: 6,
      ...(isElder ? ELDER : {}),
    },
    // The chosen entry is text: it needs the contrast of a link, which the brand colour lacks on dark.
    components: { Menu: { horizontalItemSelectedColor: (isDark ? DARK : LIGHT).colorLink } },
  };
}
