const koreaOffset = 9 * 3_600_000

/** Civil time in Korea (UTC+9 all year), to the minute: `YYYY-MM-DDTHH:MM`. */
export const koreaMinute = (at: number): string => new Date(at + koreaOffset).toISOString().slice(0, 16)
