import type { SampleSession } from './types.ts'

const complex = { ko: '정부서울청사 별관 2층 대회의실', en: 'Main conference room, Government Complex Seoul Annex' }

/** The Committee's three sessions of the year: two closed, one whose members are scoring now. */
export const sessions: readonly SampleSession[] = [
  {
    title: { ko: '정부혁신추진위원회 제1차 회의', en: 'First session of the Government Innovation Committee' },
    date: '2026-04-23', startsAt: '14:00', place: complex, mode: 'inPerson',
    preparedOn: '2026-04-08', scoringOn: '2026-04-13', absent: ['m08', 'm13', 'm18'], seed: 423,
    docket: [
      {
        title: { ko: '2025년도 심의과제 이행현황', en: 'Progress of the tasks deliberated in 2025' }, purpose: 'report',
        decision: { outcome: 'noted', note: { ko: '완료 11건, 추진 중 6건, 지연 2건. 지연 과제는 다음 회의에 사유를 다시 보고하기로 함.', en: 'Eleven completed, six under way, two late; the reasons for the late ones are to be reported again.' } },
      },
      {
        of: '26-0007', purpose: 'resolution', merit: [4.6, 4.0, 3.6, 4.3, 4.1], spread: 0.45,
        decision: { outcome: 'adopted', abstained: 1, note: { ko: '교대 근무자의 이용이 많은 권역부터 시작하고, 창구 직원의 휴식을 보장하기로 함.', en: 'To begin where shift workers are many, with rest hours for counter staff assured.' } },
      },
      {
        of: '26-0012', purpose: 'resolution', merit: [4.4, 3.5, 4.1, 4.9, 4.0], spread: 0.5,
        recused: [{ member: 'm03', reason: { ko: '소속 단체가 통합 예약 시범사업에 참여하고 있어 회피를 신청함', en: 'Withdrew: the member’s organisation takes part in the booking pilot' } }],
        decision: { outcome: 'adopted', note: { ko: '시·도 간 비용 정산 방식은 국토교통부가 상반기 안에 마련함.', en: 'The ministry is to settle how provinces share costs within the first half of the year.' } },
      },
      {
        of: '26-0019', purpose: 'resolution', merit: [4.3, 3.9, 3.8, 4.7, 4.2], spread: 0.5,
        decision: {
          outcome: 'amended', against: 1, abstained: 1,
          amendment: { ko: '등록외국인이 많은 6개 언어로 시작하고, 오역을 막기 위하여 재난 유형별 표준 문안을 먼저 확정한다.', en: 'To start with the six languages most spoken by registered residents, once standard wordings for each kind of disaster are fixed to prevent mistranslation.' },
        },
      },
      {
        of: '26-0023', purpose: 'resolution', merit: [4.5, 3.7, 3.9, 3.8, 4.4], spread: 0.55,
        decision: { outcome: 'adopted', note: { ko: '재제출 요구 건수를 분기마다 기관별로 공개함.', en: 'Requests by agency are to be published every quarter.' } },
      },
      {
        of: '26-0031', purpose: 'resolution', merit: [3.4, 2.9, 2.3, 3.3, 2.8], spread: 0.95,
        decision: { outcome: 'rejected', against: 9, abstained: 2, note: { ko: '안전신문고 개편 사업과 내용이 겹치므로, 제안 취지를 그 사업에 전달하기로 함.', en: 'Overlaps with the renewal of the safety report service; the proposal is passed on to it.' } },
      },
      {
        of: '26-0034', purpose: 'resolution', merit: [3.6, 4.2, 3.4, 3.5, 4.3], spread: 0.6,
        recused: [{ member: 'm04', reason: { ko: '공공데이터 품질 점검 용역의 수행 기관 대표로 제척 사유에 해당함', en: 'Excluded: heads the contractor that inspects data quality' } }],
        decision: { outcome: 'adopted' },
      },
      {
        of: '26-0038', purpose: 'resolution', merit: [4.2, 2.6, 3.3, 4.4, 2.9], spread: 0.85,
        decision: { outcome: 'deferred', against: 2, abstained: 2, note: { ko: '야간 인력과 예산의 추계를 보완하여 다시 상정하기로 함.', en: 'To be submitted again with estimates of night staff and budget.' } },
      },
      {
        of: 'case-1', purpose: 'resolution', merit: [4.1, 4.6, 3.7, 3.6, 4.7], spread: 0.4,
        decision: { outcome: 'adopted', note: { ko: '표준 업무 절차를 만들어 희망하는 시·군·구부터 확산함.', en: 'A standard procedure is to be drawn up and offered to willing districts first.' } },
      },
    ],
  },
  {
    title: { ko: '정부혁신추진위원회 제2차 회의', en: 'Second session of the Government Innovation Committee' },
    date: '2026-08-27', startsAt: '14:00', place: complex, mode: 'inPerson',
    preparedOn: '2026-08-05', scoringOn: '2026-08-12', absent: ['m05', 'm09'], seed: 827,
    docket: [
      {
        of: '26-0103', purpose: 'resolution', merit: [4.8, 3.3, 4.0, 4.2, 3.9], spread: 0.5,
        recused: [{ member: 'm19', reason: { ko: '제안의 소관 기관 소속으로 회피를 신청함', en: 'Withdrew: belongs to the agency responsible' } }],
        decision: {
          outcome: 'amended', against: 1,
          amendment: { ko: '보호자 알림은 환자 또는 보호자가 동의한 경우에 한하며, 수용 정보의 갱신 주기를 10분 이내로 정한다.', en: 'Families are notified with consent only, and capacity is refreshed at least every ten minutes.' },
        },
      },
      {
        of: '26-0108', purpose: 'resolution', merit: [4.7, 3.8, 4.1, 4.0, 4.2], spread: 0.45,
        decision: { outcome: 'adopted', note: { ko: '임대인 동의 절차의 법적 근거를 함께 검토함.', en: 'The legal basis of the landlord’s consent is to be examined alongside.' } },
      },
      {
        of: '26-0111', purpose: 'resolution', merit: [4.6, 3.4, 4.2, 4.8, 3.6], spread: 0.5,
        decision: { outcome: 'adopted', abstained: 1 },
      },
      {
        of: '26-0115', purpose: 'resolution', merit: [4.0, 4.1, 3.2, 4.6, 4.0], spread: 0.5,
        decision: { outcome: 'adopted', note: { ko: '전화 접수 인력은 인접한 군이 함께 운영하는 방안을 우선 검토함.', en: 'Neighbouring counties are to consider a shared telephone desk first.' } },
      },
      {
        of: '26-0119', purpose: 'resolution', merit: [4.2, 4.3, 3.5, 4.0, 4.4], spread: 0.4,
        decision: {
          outcome: 'conditional',
          amendment: { ko: '개인정보보호위원회와 안내 대상 정보의 범위를 협의한 뒤 시행한다.', en: 'To take effect once the range of data has been agreed with the Personal Information Protection Commission.' },
        },
      },
      {
        of: '26-0122', purpose: 'resolution', merit: [3.7, 2.8, 3.1, 4.5, 3.0], spread: 0.8,
        recused: [{ member: 'm11', reason: { ko: '통역 지원 사업의 수탁 기관 대표로 제척 사유에 해당함', en: 'Excluded: heads an organisation contracted for interpreting' } }],
        decision: { outcome: 'deferred', against: 3, abstained: 1, note: { ko: '시·도 간 비용 분담안을 마련하여 다시 상정하기로 함.', en: 'To be submitted again with a plan for sharing costs among provinces.' } },
      },
      {
        of: '26-0127', purpose: 'resolution', merit: [4.4, 3.2, 3.5, 4.6, 3.7], spread: 0.7,
        decision: { outcome: 'adopted', against: 3, abstained: 1 },
      },
      {
        of: 'case-2', purpose: 'resolution', merit: [4.3, 4.4, 3.9, 4.7, 4.2], spread: 0.4,
        decision: { outcome: 'adopted', note: { ko: '집배원의 업무 부담을 살펴 지역별로 단계적으로 확대함.', en: 'To be extended area by area with the carriers’ workload in view.' } },
      },
    ],
  },
  {
    title: { ko: '정부혁신추진위원회 제3차 회의', en: 'Third session of the Government Innovation Committee' },
    date: '2026-11-26', startsAt: '10:00', place: complex, mode: 'inPerson',
    preparedOn: '2026-11-12', scoringOn: '2026-11-17', absent: ['m10', 'm16'], seed: 1126,
    underWay: { finished: ['m01', 'm02', 'm04', 'm06', 'm12', 'm14', 'm19'], begun: ['m03', 'm07', 'm17'] },
    docket: [
      { of: '26-0201', purpose: 'resolution', merit: [4.7, 3.7, 3.9, 4.6, 4.1], spread: 0.45 },
      { of: '26-0206', purpose: 'resolution', merit: [4.5, 3.9, 4.2, 3.8, 4.4], spread: 0.5 },
      {
        of: '26-0209', purpose: 'resolution', merit: [4.6, 3.2, 4.0, 4.5, 3.6], spread: 0.6,
        recused: [{ member: 'm12', reason: { ko: '대피 안내 체계 연구 용역의 책임자로 제척 사유에 해당함', en: 'Excluded: leads the commissioned study on evacuation guidance' } }],
      },
      { of: '26-0213', purpose: 'resolution', merit: [4.0, 3.9, 3.0, 4.6, 3.8], spread: 0.5 },
      { of: '26-0217', purpose: 'resolution', merit: [4.1, 4.5, 3.4, 4.2, 4.6], spread: 0.4 },
      { of: '26-0221', purpose: 'resolution', merit: [3.6, 4.0, 3.2, 3.4, 4.0], spread: 0.9 },
      { of: '26-0225', purpose: 'resolution', merit: [4.0, 3.6, 3.5, 4.9, 3.9], spread: 0.5 },
      { of: 'case-3', purpose: 'resolution', merit: [3.8, 4.2, 3.9, 3.7, 4.4], spread: 0.5 },
    ],
  },
]
