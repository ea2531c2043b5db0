// When people are visited who said nothing about it.
export const usualHours = { from: '08:30', to: '17:30' } as const;
