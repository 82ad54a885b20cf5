/** Who may open a file, and how one knows. */
export const accessMessages = {
  pl: {
    access: {
      menu: 'Dostęp do akt',
      log: 'Kto otwierał te akta',
      bySubstitution: 'Masz te akta w zastępstwie. Prowadzi je: %{names}.',
      openBy: { substitution: 'zastępstwo', emergency: 'awaryjnie' },
    },
  },
  en: {
    access: {
      menu: 'Access to the file',
      log: 'Who opened this file',
      bySubstitution: 'You have this file by substitution. It is looked after by %{names}.',
      openBy: { substitution: 'substitution', emergency: 'emergency' },
    },
  },
};
