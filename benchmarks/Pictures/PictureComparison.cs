using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Benchmarks.Compare;
using SkiaSharp;
using static Benchmarks.Statistics;

namespace Benchmarks.Pictures;

/// <summary>Decoding beside libpng and libjpeg-turbo by turns, its memory, and the way from a photo to a digit.</summary>
internal static unsafe class PictureComparison
{
    private const string Hint = "Debian: apt-get install python3-pil python3-numpy libpng16-16 libturbojpeg0 libjpeg-turbo-progs";

    private static readonly string[] s_kinds =
    [
        "png-rgb", "png-rgba", "png-gray", "png-palette", "png-interlaced", "jpeg-420", "jpeg-444", "jpeg-gray", "jpeg-separate-420",
        "jpeg-separate-444", "jpeg-progressive-420", "jpeg-progressive-444",
    ];

    /// <summary>Those that TurboJPEG does not turn into RGBA are measured for their memory only.</summary>
    private static readonly string[] s_kindsWithoutPeer = ["jpeg-progressive-cmyk"];

    internal static int Run(int rounds, bool json)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("pictures-");
        try
        {
            Dictionary<string, string> environment = [];
            string script = Path.Combine(AppContext.BaseDirectory, "peers", "pictures_peer.py");
            using Contender? peer = Contender.Start(TorchPeer.Python, [script, folder.FullName], environment, out string reason);
            if (peer is null)
            {
                Console.Error.WriteLine($"libpng and libjpeg-turbo are not measured: {reason}. To install them: {Hint}");
                return 1;
            }
            string[] names = [.. s_kinds.SelectMany(kind => new[] { $"{kind}-12", $"{kind}-1" })];
            DecodingResult[] decoding = [.. Decode(peer, folder.FullName, names, rounds)];
            MemoryResult[] memory = [.. s_kinds.Concat(s_kindsWithoutPeer).Select(kind => PictureMemory.Measure(folder.FullName, kind))];
            PredictionResult prediction = PicturePrediction.Measure(Path.Combine(folder.FullName, "digit.jpg"), rounds);
            new PictureResults(decoding, memory, prediction).Write(Console.Out, json);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<DecodingResult> Decode(Contender peer, string folder, string[] names, int rounds)
    {
        var ours = names.ToDictionary(name => name, _ => new List<double>());
        var theirs = names.ToDictionary(name => name, _ => new List<double>());
        // The first round only warms up.
        for (int round = 0; round <= rounds; round++)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round} of {rounds} …"));
            foreach (string name in names)
            {
                double own = Seconds(Path.Combine(folder, name), name.EndsWith("-12", StringComparison.Ordinal) ? 1 : 10),
                    other = peer.Ask(name);
                if (round == 0)
                    continue;
                ours[name].Add(own);
                theirs[name].Add(other);
            }
        }
        return names.Select(name => new DecodingResult(
            name, Median(ours[name]), Median(theirs[name]), Median(ours[name].Zip(theirs[name], (own, other) => own / other))));
    }

    /// <summary>Seconds from the file in memory to RGBA that is already allocated, as the peer's.</summary>
    private static double Seconds(string path, int times)
    {
        byte[] file = File.ReadAllBytes(path);
        SKImageInfo info = SKBitmap.DecodeBounds(file).WithColorType(SKColorType.Rgba8888).WithAlphaType(SKAlphaType.Unpremul);
        void* pixels = NativeMemory.AllocZeroed((nuint)info.BytesSize);
        try
        {
            new Span<byte>(pixels, info.BytesSize).Fill(1);
            long begun = Stopwatch.GetTimestamp();
            for (int i = 0; i < times; i++)
            {
                using SKCodec codec = SKCodec.Create(new MemoryStream(file));
                if (codec.GetPixels(info, (IntPtr)pixels) != SKCodecResult.Success)
                    throw new InvalidOperationException($"{path}: is not decoded.");
            }
            return Stopwatch.GetElapsedTime(begun).TotalSeconds / times;
        }
        finally
        {
            NativeMemory.Free(pixels);
        }
    }
}
