// The few words that the paper itself says, whatever slip is on it: all others are in the templates (resources/slips).
export const slipWords = {
  senior_window: '老年人服务专窗',
  probe: '调试纸',
  probe_ruler: '尺子：两头的黑块都看得见吗',
  probe_sizes: '字：一行比一行大吗',
  probe_size: '老年人服务专窗',
  probe_signs: '字：哪几行认得出',
  probe_codes: '码：手机扫哪个扫得出来',
  probe_bands: '画：有没有断开的横纹',
  probe_tall: '画图',
  probe_end: '看到这一行，说明打完了。下面该切纸',
  continued: (title: string): string => `${title}（续）`,
  page_of: (n: number, of: number): string => `第 ${n} 页 共 ${of} 页`,
} as const;
