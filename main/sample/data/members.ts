import type { SampleMember } from './types.ts'

const term = { termFrom: '2025-09-01', termTo: '2027-08-31' } as const

/** The Committee's twenty members in seat order. The people and most organisations are invented. */
export const members: readonly SampleMember[] = [
  { id: 'm01', side: 'civilian', chair: true, ...term, name: { ko: '문태견', en: 'Moon Tae-gyeon' }, affiliation: { ko: '한울대학교 행정학과 교수', en: 'Professor of Public Administration, Hanul University' } },
  { id: 'm02', side: 'civilian', ...term, name: { ko: '신여울', en: 'Shin Yeo-ul' }, affiliation: { ko: '생활행정연구소 소장', en: 'Director, Institute for Everyday Administration' } },
  { id: 'm03', side: 'civilian', ...term, name: { ko: '노강현', en: 'Noh Kang-hyun' }, affiliation: { ko: '모두의이동연대 사무처장', en: 'Secretary-General, Mobility for All' } },
  { id: 'm04', side: 'civilian', ...term, name: { ko: '백이든', en: 'Baek I-deun' }, affiliation: { ko: '누리시민데이터협동조합 이사장', en: 'Chair, Nuri Civic Data Co-operative' } },
  { id: 'm05', side: 'civilian', ...term, name: { ko: '연소미', en: 'Yeon So-mi' }, affiliation: { ko: '법무법인 다온 변호사', en: 'Attorney, Daon Law' } },
  { id: 'm06', side: 'civilian', ...term, name: { ko: '지한결', en: 'Ji Han-gyeol' }, affiliation: { ko: '새봄노인종합복지관 관장', en: 'Director, Saebom Senior Welfare Centre' } },
  { id: 'm07', side: 'civilian', ...term, name: { ko: '고은채', en: 'Ko Eun-chae' }, affiliation: { ko: '온마을돌봄네트워크 대표', en: 'Representative, Whole Village Care Network' } },
  { id: 'm08', side: 'civilian', ...term, name: { ko: '마준서', en: 'Ma Jun-seo' }, affiliation: { ko: '한빛공과대학교 컴퓨터공학부 교수', en: 'Professor of Computer Engineering, Hanbit Institute' } },
  { id: 'm09', side: 'civilian', ...term, name: { ko: '설다온', en: 'Seol Da-on' }, affiliation: { ko: '농촌교통연구회 회장', en: 'President, Rural Transport Study Society' } },
  { id: 'm10', side: 'civilian', termFrom: '2026-01-01', termTo: '2027-12-31', name: { ko: '피재윤', en: 'Pi Jae-yun' }, affiliation: { ko: '청년정책모임 다음 운영위원', en: 'Steering Member, Daeum Youth Policy Circle' } },
  { id: 'm11', side: 'civilian', ...term, name: { ko: '안도겸', en: 'Ahn Do-gyeom' }, affiliation: { ko: '이주민지원센터 이음 센터장', en: 'Head, Ieum Migrant Support Centre' } },
  { id: 'm12', side: 'civilian', ...term, name: { ko: '류해담', en: 'Ryu Hae-dam' }, affiliation: { ko: '재난안전교육원 책임연구원', en: 'Principal Researcher, Academy of Disaster Preparedness' } },
  { id: 'm13', side: 'civilian', ...term, name: { ko: '차보름', en: 'Cha Bo-reum' }, affiliation: { ko: '동네가게협업회 부회장', en: 'Vice-President, Association of Neighbourhood Shops' } },
  { id: 'm14', side: 'government', ...term, name: { ko: '탁민재', en: 'Tak Min-jae' }, affiliation: { ko: '행정안전부 정부혁신국장', en: 'Director-General for Government Innovation, Ministry of the Interior and Safety' } },
  { id: 'm15', side: 'government', ...term, name: { ko: '진하율', en: 'Jin Ha-yul' }, affiliation: { ko: '기획예산처 재정혁신국장', en: 'Director-General for Fiscal Innovation, Ministry of Planning and Budget' } },
  { id: 'm16', side: 'government', ...term, name: { ko: '표승후', en: 'Pyo Seung-hu' }, affiliation: { ko: '보건복지부 지역돌봄정책관', en: 'Director-General for Community Care, Ministry of Health and Welfare' } },
  { id: 'm17', side: 'government', ...term, name: { ko: '구나래', en: 'Koo Na-rae' }, affiliation: { ko: '국토교통부 생활교통정책관', en: 'Director-General for Local Transport, Ministry of Land, Infrastructure and Transport' } },
  { id: 'm18', side: 'government', ...term, name: { ko: '여진모', en: 'Yeo Jin-mo' }, affiliation: { ko: '과학기술정보통신부 디지털포용정책관', en: 'Director-General for Digital Inclusion, Ministry of Science and ICT' } },
  { id: 'm19', side: 'government', ...term, name: { ko: '방하진', en: 'Bang Ha-jin' }, affiliation: { ko: '소방청 대응기획관', en: 'Director-General for Response, National Fire Agency' } },
  { id: 'm20', side: 'government', termFrom: '2026-02-01', termTo: '2028-01-31', name: { ko: '길태원', en: 'Gil Tae-won' }, affiliation: { ko: '국무조정실 국민참여정책관', en: 'Director-General for Public Participation, Office for Government Policy Coordination' } },
]
