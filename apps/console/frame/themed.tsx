import { App as Messages, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode } from 'react';
import { usePreferences } from './preferences';
import { themeOf } from './theme';

/** Gives the component library the reader's look and language. Around every page that uses it, and only those: it is heavy. */
export function Themed({ children }: { readonly children: ReactNode }): ReactNode {
  const preferences = usePreferences();
  dayjs.locale(preferences.language === 'zh' ? 'zh-cn' : 'en');
  return (
    <ConfigProvider
      locale={preferences.language === 'zh' ? zhCN : enUS}
      theme={themeOf(preferences)}
      // Else a button is read out and found as “受 理”.
      button={{ autoInsertSpace: false }}
    >
      <Messages>{children}</Messages>
    </ConfigProvider>
  );
}
