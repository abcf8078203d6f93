import type { ReportLanguage } from "../model/language.ts";

export const portuguese: ReportLanguage = {
  tag: "pt",
  words: {
    total: ["total", "totais", "soma", "total geral", "no total", "valor total"],
    subtotal: ["subtotal", "subtotais"],
    whole: ["todos", "todas", "ambos", "ambas", "conjunto", "bruto"],
    ofWhich: ["dos quais", "das quais", "incluindo", "incl"],
    less: ["menos", "a deduzir", "dedução", "deduções"],
    plus: ["mais"],
    difference: ["diferença", "variação", "saldo", "superávit", "défice", "déficit", "desvio"],
    opening: ["saldo inicial", "abertura", "saldo anterior"],
    inflow: ["entradas", "receitas"],
    outflow: ["saídas", "despesas", "gastos"],
    closing: ["saldo final", "encerramento"],
    share: ["percentagem", "porcentagem", "por cento", "proporção", "participação", "quota", "%"],
    growth: ["crescimento", "taxa de crescimento", "variação %"],
    average: ["média", "médio", "mediana", "per capita", "por habitante"],
    rate: ["taxa", "índice", "razão", "densidade"],
    cumulative: ["acumulado", "acumulada"],
    number: ["n.º", "nº", "número", "ano", "anos", "código", "posição"],
    period: ["mensal", "anual", "trimestral", "semanal", "diário"],
    quantity: ["quantidade", "quantidades", "unidades", "horas"],
    price: ["preço", "preço unitário", "tarifa"],
    amount: ["importância", "montante", "valor", "custo"],
  },
  sides: [["ativo", "passivo e patrimônio líquido"]],
};
