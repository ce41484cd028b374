// Subscriptions to stores and routers of Vue applications.
import { onMounted, onUnmounted } from "vue";
import { createStore, useStore } from "vuex";
import { createRouter, createWebHistory, useRouter } from "vue-router";

export const store = createStore({ state: { theme: "" } });
export const router = createRouter({ history: createWebHistory(), routes: [] });

store.subscribe((mutation) => console.log(mutation.type)); // ok: once for the module
router.beforeEach((to) => to.name !== "hidden"); // ok: once for the module

export default {
  created() {
    this.$store.subscribeAction(() => this.redraw()); // leak: listener-not-removed
    this.stop = this.$store.subscribeAction(() => this.redraw()); // ok: beforeUnmount calls it
    this.$router.afterEach(() => this.redraw()); // missed: listener-not-removed (nothing types the members of a component's this)
  },
  mounted() {
    store.watch((state) => state.theme, () => this.redraw()); // leak: listener-not-removed
    this.guard = router.beforeEach(() => this.redraw()); // ok: beforeUnmount calls it
  },
  beforeUnmount() {
    this.stop();
    this.guard();
  },
  methods: { redraw() {} },
};

export function useTrail(add: (name: string) => void) {
  const router = useRouter();
  const store = useStore();
  onMounted(() => {
    router.afterEach((to) => add(String(to.name))); // leak: listener-not-removed
    store.subscribe((mutation) => add(mutation.type)); // leak: listener-not-removed
  });
  const stop = store.subscribe((mutation) => add(mutation.type)); // ok: called when the component is unmounted
  onUnmounted(() => stop());
}
