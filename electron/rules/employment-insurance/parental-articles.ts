import { article } from '../trace.ts';

/** Articles on parental leave 育嬰留職停薪. */
export const parentalArticles = {
  conditions: article('就保11'),
  amount: article('就保19-2'),
  subsidy: article('育嬰留職停薪薪資補助要點'),
  periods: article('就保19-2，細則19-2'),
};
