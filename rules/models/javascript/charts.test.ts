// Charts of panels that come and go.
import * as am5 from "@amcharts/amcharts5";
import ApexCharts from "apexcharts";
import c3 from "c3";
import Chart from "chart.js/auto";
import * as echarts from "echarts";
import Highcharts from "highcharts";
import { createChart } from "lightweight-charts";
import uPlot from "uplot";

export class Panel {
  mount(box: HTMLDivElement, canvas: HTMLCanvasElement) {
    this.visits = new Chart(canvas, { type: "bar" }); // ok: destroy ends it
    this.sales = new Chart(canvas, { type: "line" }); // leak: listener-not-removed
    this.map = echarts.init(box); // ok: destroy disposes of it
    this.tree = echarts.init(box); // ok: destroy disposes of it by the library
    this.gauge = echarts.init(box); // leak: listener-not-removed
    this.stock = Highcharts.chart(box, {}); // ok: destroy ends it
    this.bonds = Highcharts.chart(box, {}); // leak: listener-not-removed
    this.candles = createChart(box); // ok: destroy removes it
    this.volume = createChart(box); // leak: listener-not-removed
    this.donut = new ApexCharts(box, {}); // ok: destroy ends it
    this.radar = new ApexCharts(box, {}); // leak: listener-not-removed
    this.root = am5.Root.new(box); // ok: destroy disposes of it
    this.inset = am5.Root.new(box); // leak: listener-not-removed
    this.load = c3.generate({ bindto: box }); // ok: destroy ends it
    this.memory = c3.generate({ bindto: box }); // leak: listener-not-removed
    this.cpu = new uPlot({}, [], box); // ok: destroy ends it
    this.disk = new uPlot({}, [], box); // leak: listener-not-removed
  }

  destroy() {
    this.visits.destroy();
    this.map.dispose();
    echarts.dispose(this.tree);
    this.stock.destroy();
    this.candles.remove();
    this.donut.destroy();
    this.root.dispose();
    this.load.destroy();
    this.cpu.destroy();
  }
}
