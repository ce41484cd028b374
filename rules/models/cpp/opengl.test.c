// Names of OpenGL.

typedef int GLsizei;
typedef unsigned int GLuint;
typedef unsigned int GLenum;

extern void glGenTextures(GLsizei n, GLuint *textures);
extern void glDeleteTextures(GLsizei n, const GLuint *textures);
extern void glGenBuffers(GLsizei n, GLuint *buffers);
extern void glDeleteBuffers(GLsizei n, const GLuint *buffers);
extern void glGenVertexArrays(GLsizei n, GLuint *arrays);
extern void glDeleteVertexArrays(GLsizei n, const GLuint *arrays);
extern void glGenFramebuffers(GLsizei n, GLuint *framebuffers);
extern void glDeleteFramebuffers(GLsizei n, const GLuint *framebuffers);
extern void glGenRenderbuffers(GLsizei n, GLuint *renderbuffers);
extern void glDeleteRenderbuffers(GLsizei n, const GLuint *renderbuffers);
extern void glGenQueries(GLsizei n, GLuint *ids);
extern void glDeleteQueries(GLsizei n, const GLuint *ids);
extern GLuint glCreateShader(GLenum type);
extern void glDeleteShader(GLuint shader);
extern GLuint glCreateProgram(void);
extern void glDeleteProgram(GLuint program);
extern GLuint glGenLists(GLsizei range);
extern void glDeleteLists(GLuint list, GLsizei range);

int texture_left(GLsizei n) {
  GLuint names;
  glGenTextures(n, &names); // leak: resource-not-closed
  return 0;
}

int texture_deleted(GLsizei n) {
  GLuint names;
  glGenTextures(n, &names); // ok: deleted
  glDeleteTextures(0, &names);
  return 0;
}

int buffer_left(GLsizei n) {
  GLuint names;
  glGenBuffers(n, &names); // leak: resource-not-closed
  return 0;
}

int buffer_deleted(GLsizei n) {
  GLuint names;
  glGenBuffers(n, &names); // ok: deleted
  glDeleteBuffers(0, &names);
  return 0;
}

int vertex_array_left(GLsizei n) {
  GLuint names;
  glGenVertexArrays(n, &names); // leak: resource-not-closed
  return 0;
}

int vertex_array_deleted(GLsizei n) {
  GLuint names;
  glGenVertexArrays(n, &names); // ok: deleted
  glDeleteVertexArrays(0, &names);
  return 0;
}

int framebuffer_left(GLsizei n) {
  GLuint names;
  glGenFramebuffers(n, &names); // leak: resource-not-closed
  return 0;
}

int framebuffer_deleted(GLsizei n) {
  GLuint names;
  glGenFramebuffers(n, &names); // ok: deleted
  glDeleteFramebuffers(0, &names);
  return 0;
}

int renderbuffer_left(GLsizei n) {
  GLuint names;
  glGenRenderbuffers(n, &names); // leak: resource-not-closed
  return 0;
}

int renderbuffer_ended(GLsizei n) {
  GLuint names;
  glGenRenderbuffers(n, &names); // ok: ended
  glDeleteRenderbuffers(0, &names);
  return 0;
}

int query_left(GLsizei n) {
  GLuint names;
  glGenQueries(n, &names); // leak: resource-not-closed
  return 0;
}

int query_deleted(GLsizei n) {
  GLuint names;
  glGenQueries(n, &names); // ok: deleted
  glDeleteQueries(0, &names);
  return 0;
}

int shader_left(GLenum type) {
  GLuint shader = glCreateShader(type); // leak: resource-not-closed
  return shader != 0;
}

int shader_deleted(GLenum type) {
  GLuint shader = glCreateShader(type); // ok: deleted
  if (shader == 0)
    return -1;
  glDeleteShader(shader);
  return 0;
}

int program_left(void) {
  GLuint program = glCreateProgram(); // leak: resource-not-closed
  return program != 0;
}

int program_deleted(void) {
  GLuint program = glCreateProgram(); // ok: deleted
  if (program == 0)
    return -1;
  glDeleteProgram(program);
  return 0;
}

int display_list_left(GLsizei range) {
  GLuint list = glGenLists(range); // leak: resource-not-closed
  return list != 0;
}

int display_list_deleted(GLsizei range) {
  GLuint list = glGenLists(range); // ok: deleted
  if (list == 0)
    return -1;
  glDeleteLists(list, 0);
  return 0;
}
