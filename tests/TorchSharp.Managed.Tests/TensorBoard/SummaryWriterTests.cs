using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

public sealed class SummaryWriterTests : IDisposable
{
    private const long Time = 1_700_000_000;
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Byte by byte what Google's protobuf library writes for the same events.</summary>
    [Fact]
    [Differs("`SummaryWriter.add_histogram` of Float64")]
    public void Events_AreThoseOfProtobuf()
    {
        using DisposeScope scope = NewDisposeScope();
        byte[] expected = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", "events.bin"));
        SummaryWriter writer = torch.utils.tensorboard.SummaryWriter(_folder.Path);
        writer.add_scalar("loss/training", 0.5f, 1, Time);
        writer.add_scalar("loss/training", 0, 0, Time);
        writer.add_scalar("näherungsweise", BitConverter.Int32BitsToSingle(0x7FC00000), -2, Time);
        writer.add_scalar("accuracy", -0f, int.MaxValue, Time);
        writer.add_histogram(
            "weights", tensor(new[] { 1.0, 2, 2, 4 }), 3, TorchSharp.Utils.tensorboard.Enums.HistogramBinSelector.Sqrt, Time);
        writer.add_text("notes", "# Zeile 1\nπ ≈ 3", 4, Time);
        byte[] found = File.ReadAllBytes(Assert.Single(Directory.GetFiles(_folder.Path)));

        // The first record has its own time.
        int first = 16 + expected[0];
        Assert.Equal(expected.Length, found.Length);
        Assert.Equal(expected[first..], found[first..]);
        Assert.Equal("brain.Event:2", TensorBoardFile.Parse(found).Events[0].Version);
        Assert.Equal("brain.Event:2", TensorBoardFile.Parse(expected).Events[0].Version);
    }

    [Fact]
    [Differs("`SummaryWriter`, the first event of a file")]
    public void Curves_AreReadBack_AfterEveryCall()
    {
        SummaryWriter writer = torch.utils.tensorboard.SummaryWriter(_folder.Path, "run7");
        string file = Assert.Single(Directory.GetFiles(_folder.Path));
        Assert.Contains("tfevents", file, StringComparison.Ordinal);
        Assert.EndsWith(".run7", file, StringComparison.Ordinal);
        Assert.Equal(_folder.Path, writer.LogDir);
        for (int step = 0; step < 20; step++)
        {
            writer.add_scalar("loss", 1f / (1 + step), step);
            TensorBoardFile read = TensorBoardFile.Read(file);
            Assert.Equal(0, read.LeftOver);
            Assert.Equal(Enumerable.Range(0, step + 1).Select(i => (i, (double)(1f / (1 + i)))), read.Curve("loss"));
        }

        double now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        Assert.All(TensorBoardFile.Read(file).Events, e => Assert.InRange(e.WallTime, now - 3600, now + 3600));
    }

    [Fact]
    [Differs("`SummaryWriter.add_scalars`, names with")]
    public void SeveralCurves_AreRunsOfTheirOwn()
    {
        SummaryWriter writer = torch.utils.tensorboard.SummaryWriter(_folder.Path);
        writer.add_scalars("loss", new Dictionary<string, float> { ["training"] = 1, ["validation"] = 2 }, 5);
        writer.add_scalars("loss", [("training", 0.5f)], 6);
        writer.add_scalars("group/accuracy", [("training", 0.25f), ("../away", 3f)], 6);
        Assert.Equal(
            ["group_accuracy_.._away", "group_accuracy_training", "loss_training", "loss_validation"],
            Directory.GetDirectories(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal([(5, 1.0), (6, 0.5)], TensorBoardFile.ReadFolder(_folder.Find("loss_training")).Curve("loss"));
        Assert.Equal([(5, 2.0)], TensorBoardFile.ReadFolder(_folder.Find("loss_validation")).Curve("loss"));
        Assert.Equal([(6, 0.25)], TensorBoardFile.ReadFolder(_folder.Find("group_accuracy_training")).Curve("group/accuracy"));
    }

    [Fact]
    [Differs("`SummaryWriter.add_img` of gray pictures as `NCHW`")]
    public void PicturesHistogramsAndTexts_AreReadBack()
    {
        using DisposeScope scope = NewDisposeScope();
        SummaryWriter writer = torch.utils.tensorboard.SummaryWriter(_folder.Path);
        writer.add_img("digits", rand(3, 1, 28, 28), 2, dataformats: "NCHW");
        writer.add_histogram("weights", tensor(new[] { 1f, 2, 3 }, requires_grad: true), 2);
        writer.add_text("notes", "some *text*", 2);
        TensorBoardFile read = TensorBoardFile.ReadFolder(_folder.Path);
        Assert.Equal([null, "digits", "weights", "notes/text_summary"], read.Events.Select(e => e.Tag));
        Assert.Equal(
            (28L, 84L, 1L), (read.Events[1].Image!.Value.Height, read.Events[1].Image!.Value.Width, read.Events[1].Image!.Value.Channels));
        Assert.Equal([1.0, 3, 3, 6, 14], read.Events[2].Histogram!.Value.Facts);
        Assert.Equal(("some *text*", "text"), (read.Events[3].Note, read.Events[3].Plugin));
    }

    [Fact]
    [Differs("`SummaryWriter` leaves")]
    public void NothingOfTheProgramsTensors_IsChangedOrKept()
    {
        MemoryProbe.AssertNothingStays(() =>
        {
            SummaryWriter writer = torch.utils.tensorboard.SummaryWriter(_folder.Path);
            using DisposeScope scope = NewDisposeScope();
            Tensor values = rand(3, 8, 8).requires_grad_();
            int before = scope.DisposablesCount;
            writer.add_histogram("values", values, 0);
            writer.add_img("values", values, 0);
            Assert.Equal(before, scope.DisposablesCount);
        });
    }

    [Fact]
    [OwnChoice("threads may share a writer")]
    public void SeveralThreads_WriteWholeRecords()
    {
        SummaryWriter writer = torch.utils.tensorboard.SummaryWriter(_folder.Path);
        Parallel.For(0, 200, i => writer.add_scalar("curve " + (i % 4), i, i));
        TensorBoardFile read = TensorBoardFile.ReadFolder(_folder.Path);
        Assert.Equal(Enumerable.Range(0, 200), read.Events.Where(e => e.Tag is not null).Select(e => (int)e.Step).Order());
    }

    [Fact]
    [Differs("`SummaryWriter`, its file deleted meanwhile")]
    public void DeletedFile_IsBegunAnew()
    {
        SummaryWriter writer = torch.utils.tensorboard.SummaryWriter(_folder.Find("run"));
        writer.add_scalar("loss", 1, 1);
        Directory.Delete(_folder.Find("run"), recursive: true);
        writer.add_scalar("loss", 2, 2);
        TensorBoardFile read = TensorBoardFile.ReadFolder(_folder.Find("run"));
        Assert.Equal("brain.Event:2", read.Events[0].Version);
        Assert.Equal([(2, 2.0)], read.Curve("loss"));
    }

    [Fact]
    public void TwoWriters_InOneFolder_HaveFilesOfTheirOwn()
    {
        SummaryWriter first = torch.utils.tensorboard.SummaryWriter(_folder.Path),
            second = torch.utils.tensorboard.SummaryWriter(_folder.Path);
        first.add_scalar("a", 1, 1);
        second.add_scalar("b", 2, 2);
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
        TensorBoardFile read = TensorBoardFile.ReadFolder(_folder.Path);
        Assert.Equal((1, 1), (read.Curve("a").Count(), read.Curve("b").Count()));
    }

    [Fact]
    public void RunNames_AreMadeOfTheTime()
    {
        SummaryWriter writer = torch.utils.tensorboard.SummaryWriter(_folder.Path, createRunName: true);
        Assert.Equal(_folder.Path, Path.GetDirectoryName(writer.LogDir));
        Assert.Matches(@"^[A-Z][a-z]{2}\d{1,2}_\d{1,2}-\d{1,2}-\d{1,2}_", Path.GetFileName(writer.LogDir));
        Assert.Single(Directory.GetFiles(writer.LogDir));
    }
}
