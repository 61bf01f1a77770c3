/** English words of requests for information and of oversight. */
import type { informationRefusals, informationSteps } from '@amanat/domain';
import type { GroupWords } from '../../step-words.ts';

const request = { label: 'Which request' } as const;
const reasonsGiven = { label: 'Reasons were given' } as const;
const result = {
  label: 'Result',
  choices: { granted: 'The information is to be given', 'in-part': 'In part', refused: 'Refused' },
} as const;

export const information: GroupWords<typeof informationSteps, (typeof informationRefusals)[number]> = {
  steps: {
    'rti.requested': {
      title: 'Information was requested (right to information)',
      before: 'The request itself must not say what would make the child known.',
      facts: {
        body: {
          label: 'Of which public body',
          choices: {
            police: 'Police',
            prosecution: 'Prosecution',
            'court-registry': 'Registry of a court',
            'health-department': 'Health department',
            laboratory: 'Laboratory',
            'child-protection': 'Child-protection office',
            'federal-agency': 'Federal agency',
            other: 'Another body',
          },
        },
        about: {
          label: 'About',
          choices: {
            'fir-or-diary': 'FIR or diary entry',
            progress: 'Progress of the case',
            'report-copy': 'Copy of a report',
            laboratory: 'Laboratory',
            'inquiry-into-officers': 'Inquiry into officers',
            figures: 'Figures',
            other: 'Something else',
          },
        },
        lifeOrLiberty: { label: 'It concerns somebody’s life or liberty' },
      },
      numbers: { diaryNumber: { label: 'Diary number', hint: 'Sealed; seen only in an opening.' } },
    },
    'rti.extended': {
      title: 'The body took more time to answer',
      before: 'Once, by up to fourteen further working days.',
      facts: { request, reasonsGiven },
    },
    'rti.answered': {
      title: 'Information was given',
      facts: { request, answer: { label: 'Answer', choices: { full: 'In full', 'in-part': 'In part' } } },
    },
    'rti.refused': { title: 'Information was refused', facts: { request, reasonsGiven } },
    'rti.review.requested': {
      title: 'A review was requested from the head of the body',
      before: 'After a refusal, an answer in part, or silence.',
      facts: { request },
    },
    'rti.review.decided': { title: 'The head of the body decided the review', facts: { request, result } },
    'rti.complaint.filed': {
      title: 'A complaint was filed with the Information Commission',
      facts: { request },
      numbers: { complaintNumber: { label: 'Number of the complaint', hint: 'Sealed; seen only in an opening.' } },
    },
    'rti.complaint.decided': {
      title: 'The Information Commission decided',
      facts: { request, result, penalty: { label: 'With a penalty for the officer' } },
    },
    'oversight.asked': {
      title: 'An oversight body was asked to look',
      facts: {
        body: {
          label: 'Which body',
          choices: {
            'human-rights-commission': 'Human rights commission',
            'child-rights-commission': 'Commission on the rights of the child',
            'women-commission': 'Commission on the status of women',
            ombudsman: 'Ombudsman',
            'police-complaints-authority': 'Police complaints authority',
            'special-committee': 'Special committee under the Act of 2021',
            'assembly-committee': 'Committee of an assembly',
            'bar-council': 'Bar council',
            'medical-council': 'Medical council',
            'chief-justice': 'Chief Justice',
          },
        },
        about: {
          label: 'About',
          choices: {
            inaction: 'Nothing being done',
            concealment: 'Concealment',
            'conduct-of-official': 'Conduct of an official',
            safety: 'Safety',
            'medical-practice': 'Medical practice',
            publication: 'Publication of an identity',
            other: 'Something else',
          },
        },
      },
      numbers: { reference: { label: 'Reference number', hint: 'Sealed; seen only in an opening.' } },
    },
    'oversight.answered': {
      title: 'An oversight body answered',
      facts: {
        asked: { label: 'Which asking' },
        answer: {
          label: 'Answer',
          choices: {
            'taken-up': 'Taken up',
            'report-called-for': 'A report was called for',
            recommendation: 'A recommendation was made',
            refused: 'Refused',
            'sent-elsewhere': 'Sent elsewhere',
          },
        },
      },
    },
  },
  refusals: {
    'no-such-request': 'Choose the step that recorded the request for information.',
    'request-already-answered': 'This request has been answered or refused already.',
    'extended-once-only': 'The time for this request was extended already; the law allows it once.',
    'review-already-asked': 'A review of this request was asked for already.',
    'review-not-asked': 'No review of this request is open. Record first that it was asked for.',
    'commission-already-asked': 'The Information Commission was asked about this request already.',
    'commission-not-asked': 'No complaint to the Information Commission is open. Record first that it was filed.',
    'before-request': 'This day is before the request. Check both days.',
    'no-such-asking': 'Choose the step that asked the oversight body; it must be without an answer.',
  },
};
