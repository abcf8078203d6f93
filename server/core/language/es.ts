import type { ReportLanguage } from "../model/language.ts";

export const spanish: ReportLanguage = {
  tag: "es",
  words: {
    total: ["total", "totales", "suma", "total general", "en total", "importe total"],
    subtotal: ["subtotal", "subtotales"],
    whole: ["todos", "todas", "ambos", "ambas", "conjunto", "bruto", "neto"],
    ofWhich: ["de los cuales", "de las cuales", "de ellos", "de ellas", "incluido", "incluida", "incl"],
    less: ["menos", "a deducir", "deducción"],
    plus: ["más"],
    difference: ["diferencia", "variación", "saldo", "superávit", "déficit", "desviación"],
    opening: ["saldo inicial", "apertura", "saldo anterior"],
    inflow: ["entradas", "ingresos", "altas"],
    outflow: ["salidas", "gastos", "bajas"],
    closing: ["saldo final", "cierre"],
    share: ["porcentaje", "por ciento", "proporción", "participación", "cuota", "peso", "%"],
    growth: ["crecimiento", "tasa de crecimiento", "variación %", "incremento %"],
    average: ["promedio", "media", "mediana", "per cápita", "por persona", "por habitante"],
    rate: ["tasa", "índice", "razón", "ratio", "densidad", "tipo"],
    cumulative: ["acumulado", "acumulada", "hasta la fecha"],
    number: ["n.º", "nº", "núm", "número", "año", "años", "código", "rango"],
    period: ["mensual", "anual", "trimestral", "semanal", "diario"],
    quantity: ["cantidad", "cantidades", "unidades", "horas"],
    price: ["precio", "precio unitario", "tarifa"],
    amount: ["importe", "monto", "valor", "coste", "costo"],
  },
  selection: ["principales", "mayores", "primeros", "primeras", "seleccionados", "seleccionadas", "top"],
  remainder: ["otro", "otros", "otra", "otras", "resto"],
  sides: [
    ["activo", "pasivo y patrimonio"],
    ["activo", "pasivo y patrimonio neto"],
  ],
};
