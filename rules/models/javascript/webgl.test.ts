// Passes of a renderer whose context lasts.

export class BlurPass {
  constructor(private readonly gl: WebGL2RenderingContext, private readonly device: GPUDevice) {
    this.texture = gl.createTexture(); // ok: dispose deletes it
    this.noise = gl.createTexture(); // leak: resource-not-closed
    this.quad = gl.createBuffer(); // ok: dispose deletes it
    this.index = gl.createBuffer(); // leak: resource-not-closed
    this.target = gl.createFramebuffer(); // ok: dispose deletes it
    this.half = gl.createFramebuffer(); // leak: resource-not-closed
    this.depth = gl.createRenderbuffer(); // ok: dispose deletes it
    this.stencil = gl.createRenderbuffer(); // leak: resource-not-closed
    this.program = gl.createProgram(); // ok: dispose deletes it
    this.copy = gl.createProgram(); // leak: resource-not-closed
    this.points = device.createBuffer({ size: 64 }); // ok: dispose destroys it
    this.colours = device.createBuffer({ size: 64 }); // leak: resource-not-closed
    this.image = device.createTexture({}); // ok: dispose destroys it
    this.mask = device.createTexture({}); // leak: resource-not-closed
  }

  draw() {
    this.gl.bindTexture(this.gl.TEXTURE_2D, this.noise);
    this.gl.bindFramebuffer(this.gl.FRAMEBUFFER, this.half);
  }

  dispose() {
    this.gl.deleteTexture(this.texture);
    this.gl.deleteBuffer(this.quad);
    this.gl.deleteFramebuffer(this.target);
    this.gl.deleteRenderbuffer(this.depth);
    this.gl.deleteProgram(this.program);
    this.points.destroy();
    this.image.destroy();
  }
}
