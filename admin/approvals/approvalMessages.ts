/** What waits for a supervisor's decision. */
export const approvalMessages = {
  pl: {
    approvals: {
      title: 'Do zatwierdzenia',
      nothing: 'Nic nie czeka na Twoją decyzję. Plany, oceny i wnioski o zakończenie pracy pojawią się tutaj.',
      plans: 'Plany',
      assessments: 'Oceny',
      endings: 'Zakończenia pracy',
      since: '%{name}, %{day}',
    },
  },
  en: {
    approvals: {
      title: 'To approve',
      nothing: 'Nothing waits for your decision. Plans, assessments and proposals to end work appear here.',
      plans: 'Plans',
      assessments: 'Assessments',
      endings: 'Endings of work',
      since: '%{name}, %{day}',
    },
  },
};
