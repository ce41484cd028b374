// Vue components, by options and by composition.
import mitt from "mitt";
import Vue, { onBeforeUnmount, onMounted, onUnmounted } from "vue";

const bus = new Vue();
const events = mitt();

export default {
  data: () => ({ width: 0 }),
  created() {
    bus.$on("theme", this.restyle); // ok: beforeDestroy removes it
    bus.$on("locale", this.restyle); // leak: listener-not-removed
  },
  mounted() {
    window.addEventListener("orientationchange", this.restyle); // leak: listener-not-removed
    document.addEventListener("scroll", this.restyle); // ok: beforeDestroy removes it
    this.poll = setInterval(this.restyle, 1000); // leak: timer-not-cleared
  },
  beforeDestroy() {
    bus.$off("theme", this.restyle);
    document.removeEventListener("scroll", this.restyle);
  },
  methods: {
    restyle() {
      this.width = window.innerWidth;
    },
  },
};

export function useWindowWidth(width) {
  const measure = () => (width.value = window.innerWidth);
  const blink = () => (width.value = 0);
  onMounted(() => {
    window.addEventListener("resize", measure); // ok: removed when the component is unmounted
    window.addEventListener("focus", measure); // leak: listener-not-removed
    events.on("zoom", measure); // ok: removed when the component is unmounted
    events.on("blink", blink); // leak: listener-not-removed
  });
  onBeforeUnmount(() => events.off("zoom", measure));
  onUnmounted(() => window.removeEventListener("resize", measure));
}

export function useTicker(tick) {
  const timer = setInterval(tick, 1000); // ok: cleared when the component is unmounted
  onUnmounted(() => clearInterval(timer));
}
