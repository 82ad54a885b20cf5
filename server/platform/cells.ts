/** A cell of a workbook: a typed number or plain text, never a formula. */
export type Cell = {
  value: string | number;
  type: typeof String | typeof Number;
  fontWeight?: 'bold';
  format?: string;
  wrap?: true;
} | null;

export const text = (value: string): Cell => ({ value, type: String });
export const head = (value: string): Cell => ({ value, type: String, fontWeight: 'bold', wrap: true });
export const whole = (value: number): Cell => ({ value, type: Number, format: '#,##0' });
/** Hours to two places; the minutes stand beside them, and they are what was recorded. */
export const hours = (minutes: number): Cell => ({
  value: Math.round((minutes * 100) / 60) / 100,
  type: Number,
  format: '#,##0.00',
});
