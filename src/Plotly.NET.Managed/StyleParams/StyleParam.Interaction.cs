namespace Plotly.NET;

// What the mouse does.
public static partial class StyleParam
{
    /// <summary>What a click does.</summary>
    public sealed class ClickMode : Case
    {
        private ClickMode(object json) : base(json) { }

        public static ClickMode Event { get; } = new("event");
        public static ClickMode Select { get; } = new("select");
        public static ClickMode EventSelect { get; } = new("event+select");
        public static ClickMode NoClickMode { get; } = new("none");
    }

    /// <summary>Whether a click shows an annotation.</summary>
    public sealed class ClickToShow : Case
    {
        private ClickToShow(object json) : base(json) { }

        public static ClickToShow False { get; } = new(false);
        public static ClickToShow OnOff { get; } = new("onoff");
        public static ClickToShow OnOut { get; } = new("onout");
    }

    /// <summary>What a double click does.</summary>
    public sealed class DoubleClick : Case
    {
        private DoubleClick(object json) : base(json) { }

        public static DoubleClick Reset { get; } = new("reset");
        public static DoubleClick Autosize { get; } = new("autosize");
        public static DoubleClick ResetAutosize { get; } = new("reset+autosize");
        public static DoubleClick NoInteraction { get; } = new(false);
    }

    /// <summary>What dragging does.</summary>
    public sealed class DragMode : Case
    {
        private DragMode(object json) : base(json) { }

        public static DragMode Zoom { get; } = new("zoom");
        public static DragMode Pan { get; } = new("pan");
        public static DragMode Select { get; } = new("select");
        public static DragMode Lasso { get; } = new("lasso");
        public static DragMode DrawClosedPath { get; } = new("drawclosedpath");
        public static DragMode DrawOpenPath { get; } = new("drawopenpath");
        public static DragMode DrawLine { get; } = new("drawline");
        public static DragMode DrawRect { get; } = new("drawrect");
        public static DragMode DrawCircle { get; } = new("drawcircle");
        public static DragMode Orbit { get; } = new("orbit");
        public static DragMode TurnTable { get; } = new("turntable");
        public static DragMode False { get; } = new(false);
    }

    /// <summary>Which points a hover shows.</summary>
    public sealed class HoverMode : Case
    {
        private HoverMode(object json) : base(json) { }

        public static HoverMode Closest { get; } = new("closest");
        public static HoverMode X { get; } = new("x");
        public static HoverMode Y { get; } = new("y");
        public static HoverMode False { get; } = new(false);
        public static HoverMode XUnified { get; } = new("x unified");
        public static HoverMode YUnified { get; } = new("y unified");
    }

    /// <summary>The format of a downloaded image.</summary>
    public sealed class ImageFormat : Case
    {
        private ImageFormat(object json) : base(json) { }

        public static ImageFormat SVG { get; } = new("svg");
        public static ImageFormat PNG { get; } = new("png");
        public static ImageFormat JPEG { get; } = new("jpeg");
    }

    /// <summary>A button of the mode bar.</summary>
    public sealed class ModeBarButton : Case
    {
        private ModeBarButton(object json) : base(json) { }

        public static ModeBarButton ToImage { get; } = new("toImage");
        public static ModeBarButton SendDataToCloud { get; } = new("sendDataToCloud");
        public static ModeBarButton EditInChartStudio { get; } = new("editInChartStudio");
        public static ModeBarButton Zoom2d { get; } = new("zoom2d");
        public static ModeBarButton Pan2d { get; } = new("pan2d");
        public static ModeBarButton Select2d { get; } = new("select2d");
        public static ModeBarButton Lasso2d { get; } = new("lasso2d");
        public static ModeBarButton DrawClosedPath { get; } = new("drawclosedpath");
        public static ModeBarButton DrawOpenPath { get; } = new("drawopenpath");
        public static ModeBarButton DrawLine { get; } = new("drawline");
        public static ModeBarButton DrawRect { get; } = new("drawrect");
        public static ModeBarButton DrawCircle { get; } = new("drawcircle");
        public static ModeBarButton EraseShape { get; } = new("eraseshape");
        public static ModeBarButton ZoomIn2d { get; } = new("zoomIn2d");
        public static ModeBarButton ZoomOut2d { get; } = new("zoomOut2d");
        public static ModeBarButton AutoScale2d { get; } = new("autoScale2d");
        public static ModeBarButton ResetScale2d { get; } = new("resetScale2d");
        public static ModeBarButton HoverClosestCartesian { get; } = new("hoverClosestCartesian");
        public static ModeBarButton HoverCompareCartesian { get; } = new("hoverCompareCartesian");
        public static ModeBarButton Zoom3d { get; } = new("zoom3d");
        public static ModeBarButton Pan3d { get; } = new("pan3d");
        public static ModeBarButton OrbitRotation { get; } = new("orbitRotation");
        public static ModeBarButton TableRotation { get; } = new("tableRotation");
        public static ModeBarButton ResetCameraDefault3d { get; } = new("resetCameraDefault3d");
        public static ModeBarButton ResetCameraLastSave3d { get; } = new("resetCameraLastSave3d");
        public static ModeBarButton HoverClosest3d { get; } = new("hoverClosest3d");
        public static ModeBarButton ZoomInGeo { get; } = new("zoomInGeo");
        public static ModeBarButton ZoomOutGeo { get; } = new("zoomOutGeo");
        public static ModeBarButton ResetGeo { get; } = new("resetGeo");
        public static ModeBarButton HoverClosestGeo { get; } = new("hoverClosestGeo");
        public static ModeBarButton HoverClosestGl2d { get; } = new("hoverClosestGl2d");
        public static ModeBarButton HoverClosestPie { get; } = new("hoverClosestPie");
        public static ModeBarButton ResetSankeyGroup { get; } = new("resetSankeyGroup");
        public static ModeBarButton ToggleHover { get; } = new("toggleHover");
        public static ModeBarButton HoverMode { get; } = new("v1hovermode");
        public static ModeBarButton ResetViews { get; } = new("resetViews");
        public static ModeBarButton ToggleSpikelines { get; } = new("toggleSpikelines");
        public static ModeBarButton ResetViewMapbox { get; } = new("resetViewMapbox");
        public static ModeBarButton ZoomInMapbox { get; } = new("zoomInMapbox");
        public static ModeBarButton ZoomOutMapbox { get; } = new("zoomOutMapbox");
    }

    /// <summary>Whether the wheel zooms.</summary>
    public sealed class ScrollZoom : Case
    {
        private ScrollZoom(object json) : base(json) { }

        public static ScrollZoom Cartesian { get; } = new("cartesian");
        public static ScrollZoom GL3D { get; } = new("gl3d");
        public static ScrollZoom Geo { get; } = new("geo");
        public static ScrollZoom Mapbox { get; } = new("mapbox");
        public static ScrollZoom All { get; } = new(true);
        public static ScrollZoom NoZoom { get; } = new(false);
    }

    /// <summary>The direction of a selection.</summary>
    public sealed class SelectDirection : Case
    {
        private SelectDirection(object json) : base(json) { }

        public static SelectDirection Horizontal { get; } = new("h");
        public static SelectDirection Vertical { get; } = new("v");
        public static SelectDirection Diagonal { get; } = new("d");
        public static SelectDirection Any { get; } = new("any");
    }
}
