// Views of three.js that come and go.
import * as THREE from "three";
import { FlyControls } from "three/addons/controls/FlyControls.js";
import { PointerLockControls } from "three/addons/controls/PointerLockControls.js";
import { OrbitControls } from "three/addons/controls/OrbitControls.js";

export class Viewer {
  private readonly renderer = new THREE.WebGLRenderer({ antialias: true }); // ok: dispose frees it
  private readonly minimap = new THREE.WebGLRenderer(); // leak: listener-not-removed
  private readonly picking = new THREE.WebGLRenderTarget(1, 1); // ok: dispose frees it
  private readonly shadow = new THREE.WebGLRenderTarget(512, 512); // leak: resource-not-closed
  private readonly scene = new THREE.Scene();
  private readonly camera = new THREE.PerspectiveCamera();
  private readonly loader = new THREE.TextureLoader();
  private readonly grass = this.loader.load("grass.png"); // ok: dispose frees it
  private readonly rock = this.loader.load("rock.png"); // leak: resource-not-closed
  private readonly quad = new THREE.PlaneGeometry(2, 2); // ok: dispose frees it
  private readonly ball = new THREE.SphereGeometry(1); // leak: listener-not-removed
  private readonly ink = new THREE.ShaderMaterial({}); // ok: dispose frees it
  private readonly lines = new THREE.LineBasicMaterial(); // leak: listener-not-removed
  private readonly fly = new FlyControls(this.camera, this.renderer.domElement); // leak: listener-not-removed
  private readonly lock = new PointerLockControls(this.camera, document.body); // ok: dispose disconnects it
  private readonly orbit = new OrbitControls(this.camera, this.renderer.domElement); // ok: it listens on its own element

  constructor() {
    this.orbit.listenToKeyEvents(window); // leak: listener-not-removed
    this.renderer.setAnimationLoop(() => this.draw()); // ok: dispose ends it
  }

  draw() {
    this.renderer.setRenderTarget(this.shadow);
    this.renderer.render(this.scene, this.camera);
    this.renderer.setRenderTarget(this.picking);
  }

  environment() {
    const generator = new THREE.PMREMGenerator(this.renderer); // leak: resource-not-closed
    generator.compileEquirectangularShader();
  }

  light(room: THREE.Scene) {
    const generator = new THREE.PMREMGenerator(this.renderer); // ok: disposed after its only use
    const map = generator.fromScene(room).texture;
    generator.dispose();
    return map;
  }

  dispose() {
    this.renderer.setAnimationLoop(null);
    this.renderer.dispose();
    this.picking.dispose();
    this.grass.dispose();
    this.quad.dispose();
    this.ink.dispose();
    this.lock.dispose();
  }
}

export class Tour {
  private readonly orbit: OrbitControls;

  constructor(camera: THREE.Camera, private readonly renderer: THREE.WebGLRenderer) {
    this.orbit = new OrbitControls(camera, renderer.domElement);
    this.orbit.listenToKeyEvents(window); // ok: dispose stops it
    renderer.setAnimationLoop(() => this.orbit.update()); // leak: timer-not-cleared
  }

  dispose() {
    this.orbit.dispose();
  }
}

export function buildRoom(scene: THREE.Scene) {
  const walls = new THREE.BoxGeometry(4, 3, 4); // ok: the mesh has it
  const paint = new THREE.MeshBasicMaterial(); // ok: the mesh has it
  scene.add(new THREE.Mesh(walls, paint));
}
