/** What every demo account signs in with. It opens nothing but sample data. */
export const demoPassword = 'przykladowe-dane-2026';
