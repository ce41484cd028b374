// Interceptors of components.
import axios from "axios";
import { useEffect } from "react";

const api = axios.create({ baseURL: "/api" });
api.interceptors.response.use((response) => response); // ok: once for the program

export function useSession(token, logout) {
  useEffect(() => {
    api.interceptors.request.use((config) => ({ ...config, token })); // leak: listener-not-removed
    axios.interceptors.response.use(undefined, () => logout()); // leak: listener-not-removed
    const id = api.interceptors.response.use(undefined, () => logout()); // ok: the cleanup ejects it
    return () => api.interceptors.response.eject(id);
  }, [token, logout]);
}
