using Microsoft.FSharp.Collections;

namespace Plotly.NET;

public abstract partial class GenericChart
{
    /// <summary>A figure of one trace.</summary>
    public sealed class Chart : GenericChart
    {
        internal Chart(Trace data, Layout layout, Config config, DisplayOptions displayOpts)
            : base(ListModule.OfSeq([data]), layout, config, displayOpts) => this.data = data;

        public Trace data { get; }

        public new Layout layout => base.layout;

        public new Config config => base.config;

        public new DisplayOptions displayOpts => base.displayOpts;
    }

    /// <summary>A figure of any number of traces.</summary>
    public sealed class MultiChart : GenericChart
    {
        internal MultiChart(FSharpList<Trace> data, Layout layout, Config config, DisplayOptions displayOpts)
            : base(data, layout, config, displayOpts) => this.data = data;

        public FSharpList<Trace> data { get; }

        public new Layout layout => base.layout;

        public new Config config => base.config;

        public new DisplayOptions displayOpts => base.displayOpts;
    }
}
