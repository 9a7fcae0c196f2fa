// Like the original, which has no nullable annotations here.
#nullable disable
using System.Globalization;
using System.Net;
using TorchSharp.Engine;
using TorchSharp.Utils.tensorboard.Enums;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Writes the data that a training program logs to files that TensorBoard displays, even while they are being written.</summary>
/// <remarks>
/// Every call appends to the file and defers nothing: any reader sees the call's data, and a program that ends at any moment leaves a
/// readable file. The methods may be called from several threads.
/// </remarks>
public class SummaryWriter
{
    private static int s_lastNumber;

    private readonly Lock _gate = new();
    private readonly EventFile _file;
    private readonly Dictionary<string, EventFile> _series = [];

    internal SummaryWriter(string log_dir, string filename_suffix)
    {
        LogDir = log_dir;
        _file = NewFile(log_dir, string.IsNullOrEmpty(filename_suffix) ? "" : "." + filename_suffix);
        _file.Append();
    }

    /// <summary>The folder.</summary>
    public string LogDir { get; }

    /// <summary>Adds a point to a curve.</summary>
    /// <param name="tag">The name of the curve; the part before a slash groups curves.</param>
    /// <param name="scalar_value">The value.</param>
    /// <param name="global_step">The step, for the horizontal axis.</param>
    /// <param name="walltime">The time in seconds since 1970; null for now.</param>
    public void add_scalar(string tag, float scalar_value, int global_step, long? walltime = null) =>
        Write(_file, Summaries.Scalar(tag, scalar_value), global_step, walltime);

    /// <summary>
    /// Adds points to several curves of one chart. Each curve is a separate run in its own folder below <see cref="LogDir"/>.
    /// </summary>
    /// <param name="main_tag">The chart.</param>
    /// <param name="tag_scalar_dict">The names and values of the curves.</param>
    /// <param name="global_step">The step.</param>
    /// <param name="walltime">The time in seconds since 1970; null for now.</param>
    public void add_scalars(string main_tag, IDictionary<string, float> tag_scalar_dict, int global_step, long? walltime = null) =>
        add_scalars(main_tag, [.. tag_scalar_dict.Select(entry => (entry.Key, entry.Value))], global_step, walltime);

    /// <inheritdoc cref="add_scalars(string, IDictionary{string, float}, int, long?)"/>
    public void add_scalars(string main_tag, IList<(string, float)> tag_scalar_dict, int global_step, long? walltime = null)
    {
        foreach ((string tag, float value) in tag_scalar_dict)
            Write(Series($"{main_tag}_{tag}"), Summaries.Scalar(main_tag, value), global_step, walltime);
    }

    /// <summary>Adds the distribution of some values.</summary>
    /// <param name="tag">The name.</param>
    /// <param name="values">Values of any shape and type, with at least one finite number.</param>
    /// <param name="global_step">The step.</param>
    /// <param name="bins">How the bins are chosen.</param>
    /// <param name="walltime">The time in seconds since 1970; null for now.</param>
    /// <param name="max_bins">The maximum number of bins, above which neighboring bins are merged; null for no limit.</param>
    public void add_histogram(
        string tag, Tensor values, int global_step, HistogramBinSelector bins = HistogramBinSelector.Tensorflow, long? walltime = null,
        long? max_bins = null) =>
        Write(_file, Summaries.Histogram(tag, Histogram.Of(values, bins, max_bins)), global_step, walltime);

    /// <summary>Adds an image, or several as one grid of eight columns.</summary>
    /// <param name="tag">The name.</param>
    /// <param name="img_tensor">Bytes from 0 to 255, or numbers from 0 to 1; 1 channel for gray, 3 for RGB, 4 for
    /// RGBA. Values outside are clipped.</param>
    /// <param name="global_step">The step.</param>
    /// <param name="walltime">The time in seconds since 1970; null for now.</param>
    /// <param name="dataformats">The meaning of the dimensions: <c>CHW</c>, <c>HW</c> or <c>NCHW</c>, in any order.</param>
    public void add_img(string tag, Tensor img_tensor, int global_step, long? walltime = null, string dataformats = "CHW") =>
        Write(_file, Summaries.Image(tag, TensorPicture.Of(img_tensor, dataformats)), global_step, walltime);

    /// <summary>Adds a text, which TensorBoard renders as Markdown.</summary>
    /// <param name="tag">The name.</param>
    /// <param name="text_string">The text.</param>
    /// <param name="global_step">The step.</param>
    /// <param name="walltime">The time in seconds since 1970; null for now.</param>
    public void add_text(string tag, string text_string, int global_step, long? walltime = null) =>
        Write(_file, Summaries.Text(tag, text_string), global_step, walltime);

    private static EventFile NewFile(string folder, string suffix)
    {
        string name = string.Create(
            CultureInfo.InvariantCulture,
            $"events.out.tfevents.{DateTime.Now.Ticks}.{Dns.GetHostName()}.{Environment.ProcessId}.{Interlocked.Increment(ref s_lastNumber)}{suffix}");
        return new EventFile(Path.Combine(folder, name));
    }

    private EventFile Series(string name)
    {
        // A slash groups curves; it does not denote nested folders or folders elsewhere.
        string folder = string.Concat(name.Select(c => c is '/' or '\\' || Path.GetInvalidFileNameChars().Contains(c) ? '_' : c));
        lock (_gate)
        {
            if (!_series.TryGetValue(folder, out EventFile found))
                _series[folder] = found = NewFile(Path.Combine(LogDir, folder), "");
            return found;
        }
    }

    private void Write(EventFile target, ProtobufMessage summary, int step, long? walltime)
    {
        lock (_gate)
            target.Append(Summaries.Event(walltime ?? DateTimeOffset.UtcNow.ToUnixTimeSeconds(), step, summary));
    }
}
