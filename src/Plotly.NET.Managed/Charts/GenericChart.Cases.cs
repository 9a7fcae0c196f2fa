using Microsoft.FSharp.Collections;

namespace Plotly.NET;

public abstract partial class GenericChart
{
    /// <summary>A figure of one trace.</summary>
    public sealed class Chart : GenericChart
    {
        internal Chart(Trace data, Layout layout, Config config, DisplayOptions displayOpts)
            : base(ListModule.OfSeq([data]), layout, config, displayOpts) => this.data = data;

        /// <summary>The only trace.</summary>
        public Trace data { get; }

        /// <summary>Titles, axes, size and everything else that is not data.</summary>
        public Layout layout => _layout;

        /// <summary>How the figure behaves in the page.</summary>
        public Config config => _config;

        /// <summary>How the saved page looks and where it gets plotly.js.</summary>
        public DisplayOptions displayOpts => _displayOpts;
    }

    /// <summary>A figure of any number of traces.</summary>
    public sealed class MultiChart : GenericChart
    {
        internal MultiChart(FSharpList<Trace> data, Layout layout, Config config, DisplayOptions displayOpts)
            : base(data, layout, config, displayOpts) => this.data = data;

        /// <summary>The traces, in the order in which plotly.js gets them.</summary>
        public FSharpList<Trace> data { get; }

        /// <summary>Titles, axes, size and everything else that is not data.</summary>
        public Layout layout => _layout;

        /// <summary>How the figure behaves in the page.</summary>
        public Config config => _config;

        /// <summary>How the saved page looks and where it gets plotly.js.</summary>
        public DisplayOptions displayOpts => _displayOpts;
    }
}
