namespace Plotly.NET;

// What the mouse does.
public static partial class StyleParam
{
    /// <summary>What a click on a point does.</summary>
    public sealed class ClickMode : Case
    {
        private ClickMode(object json) : base(json) { }

        /// <summary>Raises the event <c>plotly_click</c> (the default).</summary>
        public static ClickMode Event { get; } = new("event");
        /// <summary>Selects the point; with Shift, adds it to the selection or removes it.</summary>
        public static ClickMode Select { get; } = new("select");
        /// <summary>Selects the point and raises the events <c>plotly_click</c> and <c>plotly_selected</c>.</summary>
        public static ClickMode EventSelect { get; } = new("event+select");
        /// <summary>Does nothing.</summary>
        public static ClickMode NoClickMode { get; } = new("none");
    }

    /// <summary>Whether a click on a data point shows or hides the annotation at the same position.</summary>
    public sealed class ClickToShow : Case
    {
        private ClickToShow(object json) : base(json) { }

        /// <summary>Clicks have no effect (the default).</summary>
        public static ClickToShow False { get; } = new(false);
        /// <summary>A click on the annotation's data point shows it, a second click hides it.</summary>
        public static ClickToShow OnOff { get; } = new("onoff");
        /// <summary>A click on the annotation's data point shows it, a click anywhere else hides it.</summary>
        public static ClickToShow OnOut { get; } = new("onout");
    }

    /// <summary>What a double click in the plot does.</summary>
    public sealed class DoubleClick : Case
    {
        private DoubleClick(object json) : base(json) { }

        /// <summary>Returns to the ranges that the axes had at first.</summary>
        public static DoubleClick Reset { get; } = new("reset");
        /// <summary>Fits the ranges of the axes to the data.</summary>
        public static DoubleClick Autosize { get; } = new("autosize");
        /// <summary>Returns to the first ranges; the next time, fits them to the data (the default).</summary>
        public static DoubleClick ResetAutosize { get; } = new("reset+autosize");
        /// <summary>Does nothing.</summary>
        public static DoubleClick NoInteraction { get; } = new(false);
    }

    /// <summary>What dragging in the plot does.</summary>
    public sealed class DragMode : Case
    {
        private DragMode(object json) : base(json) { }

        /// <summary>Zooms into the dragged rectangle (the default).</summary>
        public static DragMode Zoom { get; } = new("zoom");
        /// <summary>Moves the visible range of the axes.</summary>
        public static DragMode Pan { get; } = new("pan");
        /// <summary>Selects the points in a rectangle.</summary>
        public static DragMode Select { get; } = new("select");
        /// <summary>Selects the points inside a freehand outline.</summary>
        public static DragMode Lasso { get; } = new("lasso");
        /// <summary>Draws a closed freehand shape.</summary>
        public static DragMode DrawClosedPath { get; } = new("drawclosedpath");
        /// <summary>Draws a freehand line.</summary>
        public static DragMode DrawOpenPath { get; } = new("drawopenpath");
        /// <summary>Draws a straight line.</summary>
        public static DragMode DrawLine { get; } = new("drawline");
        /// <summary>Draws a rectangle.</summary>
        public static DragMode DrawRect { get; } = new("drawrect");
        /// <summary>Draws a circle or an ellipse.</summary>
        public static DragMode DrawCircle { get; } = new("drawcircle");
        /// <summary>Does nothing.</summary>
        public static DragMode False { get; } = new(false);
    }

    /// <summary>The points whose labels appear when the mouse hovers over the plot.</summary>
    public sealed class HoverMode : Case
    {
        private HoverMode(object json) : base(json) { }

        /// <summary>The point closest to the mouse, in one label (the default).</summary>
        public static HoverMode Closest { get; } = new("closest");
        /// <summary>The points at the nearest x, in a label for each trace.</summary>
        public static HoverMode X { get; } = new("x");
        /// <summary>The points at the nearest y, in a label for each trace.</summary>
        public static HoverMode Y { get; } = new("y");
        /// <summary>No labels.</summary>
        public static HoverMode False { get; } = new(false);
        /// <summary>The points at the nearest x, in one label for all traces.</summary>
        public static HoverMode XUnified { get; } = new("x unified");
        /// <summary>The points at the nearest y, in one label for all traces.</summary>
        public static HoverMode YUnified { get; } = new("y unified");
    }

    /// <summary>The format of a downloaded image.</summary>
    public sealed class ImageFormat : Case
    {
        private ImageFormat(object json) : base(json) { }

        /// <summary>Vector graphics, sharp at any size.</summary>
        public static ImageFormat SVG { get; } = new("svg");
        /// <summary>Pixels, without loss (the default).</summary>
        public static ImageFormat PNG { get; } = new("png");
        /// <summary>Pixels, with loss and without transparency.</summary>
        public static ImageFormat JPEG { get; } = new("jpeg");
    }

    /// <summary>A button of the mode bar, to add or remove.</summary>
    public sealed class ModeBarButton : Case
    {
        private ModeBarButton(object json) : base(json) { }

        /// <summary>Downloads the figure as an image.</summary>
        public static ModeBarButton ToImage { get; } = new("toImage");
        /// <summary>Sends the figure and its data to Plotly's Chart Studio; the icon is a floppy disk.</summary>
        public static ModeBarButton SendDataToCloud { get; } = new("sendDataToCloud");
        /// <summary>Sends the figure and its data to Plotly's Chart Studio; the icon is a pencil.</summary>
        public static ModeBarButton EditInChartStudio { get; } = new("editInChartStudio");
        /// <summary>Makes dragging zoom.</summary>
        public static ModeBarButton Zoom2d { get; } = new("zoom2d");
        /// <summary>Makes dragging move the visible range of the axes.</summary>
        public static ModeBarButton Pan2d { get; } = new("pan2d");
        /// <summary>Makes dragging select points in a rectangle.</summary>
        public static ModeBarButton Select2d { get; } = new("select2d");
        /// <summary>Makes dragging select points in a freehand outline.</summary>
        public static ModeBarButton Lasso2d { get; } = new("lasso2d");
        /// <summary>Makes dragging draw a closed freehand shape.</summary>
        public static ModeBarButton DrawClosedPath { get; } = new("drawclosedpath");
        /// <summary>Makes dragging draw a freehand line.</summary>
        public static ModeBarButton DrawOpenPath { get; } = new("drawopenpath");
        /// <summary>Makes dragging draw a straight line.</summary>
        public static ModeBarButton DrawLine { get; } = new("drawline");
        /// <summary>Makes dragging draw a rectangle.</summary>
        public static ModeBarButton DrawRect { get; } = new("drawrect");
        /// <summary>Makes dragging draw a circle or an ellipse.</summary>
        public static ModeBarButton DrawCircle { get; } = new("drawcircle");
        /// <summary>Erases the shape that was clicked.</summary>
        public static ModeBarButton EraseShape { get; } = new("eraseshape");
        /// <summary>Zooms in by one step.</summary>
        public static ModeBarButton ZoomIn2d { get; } = new("zoomIn2d");
        /// <summary>Zooms out by one step.</summary>
        public static ModeBarButton ZoomOut2d { get; } = new("zoomOut2d");
        /// <summary>Fits the axes to the data.</summary>
        public static ModeBarButton AutoScale2d { get; } = new("autoScale2d");
        /// <summary>Returns to the ranges that the axes had at first.</summary>
        public static ModeBarButton ResetScale2d { get; } = new("resetScale2d");
        /// <summary>Shows the label of the closest point on hover.</summary>
        public static ModeBarButton HoverClosestCartesian { get; } = new("hoverClosestCartesian");
        /// <summary>Shows the labels of all traces at the same position on hover.</summary>
        public static ModeBarButton HoverCompareCartesian { get; } = new("hoverCompareCartesian");
        /// <summary>Turns hover labels on and off.</summary>
        public static ModeBarButton ToggleHover { get; } = new("toggleHover");
        /// <summary>Brings back the buttons for hover labels that plotly.js 1 showed by default.</summary>
        public static ModeBarButton HoverMode { get; } = new("v1hovermode");
        /// <summary>Resets all subplots, where a figure has several kinds of them.</summary>
        public static ModeBarButton ResetViews { get; } = new("resetViews");
        /// <summary>Turns spike lines on and off.</summary>
        public static ModeBarButton ToggleSpikelines { get; } = new("toggleSpikelines");
    }

    /// <summary>Whether the mouse wheel zooms.</summary>
    public sealed class ScrollZoom : Case
    {
        private ScrollZoom(object json) : base(json) { }

        /// <summary>Zooms plots on x and y axes.</summary>
        public static ScrollZoom Cartesian { get; } = new("cartesian");
        /// <summary>Zooms plots of every kind.</summary>
        public static ScrollZoom All { get; } = new(true);
        /// <summary>Never zooms: the page scrolls.</summary>
        public static ScrollZoom NoZoom { get; } = new(false);
    }

    /// <summary>The direction in which the rectangle of <see cref="DragMode.Select"/> can be drawn.</summary>
    public sealed class SelectDirection : Case
    {
        private SelectDirection(object json) : base(json) { }

        /// <summary>Selects a range of x, over the whole height.</summary>
        public static SelectDirection Horizontal { get; } = new("h");
        /// <summary>Selects a range of y, over the whole width.</summary>
        public static SelectDirection Vertical { get; } = new("v");
        /// <summary>Selects rectangles only.</summary>
        public static SelectDirection Diagonal { get; } = new("d");
        /// <summary>Selects a range of x, a range of y or a rectangle, as the mouse moves (the default).</summary>
        public static SelectDirection Any { get; } = new("any");
    }
}
