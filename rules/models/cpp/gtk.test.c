// Objects and values of GTK that belong to their caller.
typedef char gchar;
typedef int gboolean;
typedef void *gpointer;
typedef struct _GError GError;
typedef struct _GtkWidget GtkWidget;
typedef struct _GtkContainer GtkContainer;
typedef struct _GtkLabel GtkLabel;
typedef struct _GtkBuilder GtkBuilder;
typedef struct _GtkListStore GtkListStore;
typedef struct _GtkTreeModel GtkTreeModel;
typedef struct _GtkTreePath GtkTreePath;
typedef struct _GtkTreeView GtkTreeView;
typedef struct _GtkEditable GtkEditable;
typedef struct _GtkEventController GtkEventController;
typedef struct _GdkPixbuf GdkPixbuf;
typedef struct _PangoFontDescription PangoFontDescription;

GtkWidget *gtk_label_new(const gchar *text);
void gtk_container_add(GtkContainer *container, GtkWidget *widget);
void gtk_label_set_text(GtkLabel *label, const gchar *text);
GtkBuilder *gtk_builder_new(void);
unsigned gtk_builder_add_from_file(GtkBuilder *builder, const gchar *name, GError **error);
GtkListStore *gtk_list_store_new(int columns, ...);
void gtk_tree_view_set_model(GtkTreeView *view, GtkTreeModel *model);
GtkTreePath *gtk_tree_path_new_from_string(const gchar *path);
int gtk_tree_path_get_depth(GtkTreePath *path);
void gtk_tree_path_free(GtkTreePath *path);
gchar *gtk_editable_get_chars(GtkEditable *editable, int start, int end);
GtkEventController *gtk_event_controller_focus_new(void);
void gtk_widget_add_controller(GtkWidget *widget, GtkEventController *controller);
GdkPixbuf *gdk_pixbuf_new_from_file(const gchar *name, GError **error);
int gdk_pixbuf_get_width(const GdkPixbuf *pixbuf);
PangoFontDescription *pango_font_description_from_string(const gchar *text);
void pango_font_description_free(PangoFontDescription *font);
void g_object_unref(gpointer object);
void g_free(gpointer memory);

void fill(GtkContainer *container) {
  GtkWidget *label = gtk_label_new("one"); // ok: floating, the container takes it
  gtk_container_add(container, label);
}

void build(const gchar *name) {
  GtkBuilder *builder = gtk_builder_new(); // leak: resource-not-closed
  gtk_builder_add_from_file(builder, name, 0);
}

void build_all(const gchar *name) {
  GtkBuilder *builder = gtk_builder_new(); // ok: released
  gtk_builder_add_from_file(builder, name, 0);
  g_object_unref(builder);
}

void model(GtkTreeView *view) {
  GtkListStore *store = gtk_list_store_new(1, 64); // leak: resource-not-closed
  gtk_tree_view_set_model(view, (GtkTreeModel *)store);
}

void model_of(GtkTreeView *view) {
  GtkListStore *store = gtk_list_store_new(1, 64); // ok: released, the view has a reference of its own
  gtk_tree_view_set_model(view, (GtkTreeModel *)store);
  g_object_unref(store);
}

int depth(const gchar *text) {
  GtkTreePath *path = gtk_tree_path_new_from_string(text); // leak: resource-not-closed
  return gtk_tree_path_get_depth(path);
}

int depth_of(const gchar *text) {
  GtkTreePath *path = gtk_tree_path_new_from_string(text); // ok: freed
  int result = gtk_tree_path_get_depth(path);
  gtk_tree_path_free(path);
  return result;
}

void copy(GtkEditable *from, GtkLabel *to) {
  gchar *text = gtk_editable_get_chars(from, 0, -1); // leak: resource-not-closed
  gtk_label_set_text(to, text);
}

void copy_all(GtkEditable *from, GtkLabel *to) {
  gchar *text = gtk_editable_get_chars(from, 0, -1); // ok: freed
  gtk_label_set_text(to, text);
  g_free(text);
}

void control(GtkWidget *widget) {
  GtkEventController *focus = gtk_event_controller_focus_new(); // ok: the widget takes it
  gtk_widget_add_controller(widget, focus);
}

int width(const gchar *name) {
  GdkPixbuf *image = gdk_pixbuf_new_from_file(name, 0); // leak: resource-not-closed
  return gdk_pixbuf_get_width(image);
}

int fonts(const gchar *name, int wanted) {
  PangoFontDescription *font = pango_font_description_from_string(name); // leak: resource-not-closed
  if (!wanted)
    return 0;
  pango_font_description_free(font);
  return 1;
}
