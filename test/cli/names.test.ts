import { auditOf, bookOf } from './books';

it.each([[['专利导航项目', '软件正版化项目', '维权援助项目']], [['专利导航项目', '专利导航项目']]])(
  'a table of projects named 项目 is a table: %s',
  async (names) => {
    const { audit } = await auditOf('甲.xlsx', bookOf(names.map((name) => ({ name }))));
    expect(audit.rows).toHaveLength(names.length);
  },
);
