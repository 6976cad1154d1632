/** The shape of a header form, and the words forms share. */
export type HeaderKind =
  | 'name'
  | 'upperName'
  | 'unit'
  | 'parentUnit'
  | 'region'
  | 'detail'
  | 'remarks'
  | 'declaredCategory'
  | 'declaredLevel'
  | 'declaredPayer'
  | 'booking'
  | 'projectCode'
  | 'fundSource'
  | 'transferType'
  | 'docNumber'
  | 'functionCode'
  | 'functionName'
  | 'codePart'
  | 'year'
  | 'serial'
  | 'money'
  | 'other'
  | 'carryOver'
  | 'relative'
  | 'generic'
  | 'ignored';

export interface HeaderForm {
  readonly kind: HeaderKind;
  readonly rank: number;
  readonly form: string;
}

export const PROJECT = '(?:项目|事项|资金|经费|课题|工程|任务|专项|活动|用款|事务)';
export const BODY = '(?:单位|部门|机构|主体|机关|院所|企业|学校)';
export const BODY_ROLE =
  '(?:预算|项目|承担|承办|主办|实施|执行|使用|用款|资金|经费|申报|申请|填报|编制|报送|建设|责任|牵头|具体|基层|受助|受补助|补助|拨付|拨款|接收|收款|受款|下达|分配|二级|三级|业务|管理|支出|所属|归属|对应|参与|协办|配合|购买|采购|委托|服务|工作|负责|落实|申领|本级|组织)';
export const LEVEL_TAIL =
  '(?:级次|层级|级别|等级|划分|属性|类型|性质|归属|主体|分级|层次|情况|结果|建议|认定|判定|意见|定性)';

export const ignored = (form: string): HeaderForm => ({ kind: 'ignored', rank: 0, form });
export const of =
  (kind: HeaderKind) =>
  (rank: number, form: string): HeaderForm => ({ kind, rank, form });

export const name = of('name');
export const unit = of('unit');
export const detail = of('detail');
export const level = of('declaredLevel');
export const payer = of('declaredPayer');
export const category = of('declaredCategory');
