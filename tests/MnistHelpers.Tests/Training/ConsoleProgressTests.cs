namespace MnistHelpers.Tests;

public sealed class ConsoleProgressTests
{
    private static readonly TrainingProgress s_middle = new(1, 3, 27_520, 55_000, 0.23456, 0.93211, 31_234.4, TimeSpan.FromSeconds(3725.6));
    private static readonly EpochRecord s_record = new(1, 0.15, 0.95, 0.07, 0.98126, 1e-3, 1.84, 31_234.4);

    [Fact]
    public void Report_RewritesOneLineAndEndsTheEpochWithANewLine()
    {
        string written = Culture.German(() =>
        {
            using var writer = new StringWriter();
            var progress = new ConsoleProgress(writer);
            progress.Report(s_middle);
            progress.Report(s_middle with { TimeLeft = TimeSpan.FromSeconds(1), ImagesPerSecond = 900 });
            progress.Report(s_middle with { Finished = s_record });
            progress.Report(s_middle with { Epoch = 2 });
            return writer.ToString();
        });

        Assert.Equal(
            "epoch 1/3  50 %  loss 0.2346  accuracy 0.9321  31,234 images/s  1:02:05 left"
            + "\repoch 1/3  50 %  loss 0.2346  accuracy 0.9321  900 images/s  0:00:01 left   "
            + "\repoch 1/3: loss 0.1500, accuracy 0.9500; validation 0.0700, 0.9813; 31,234 images/s\n"
            + "epoch 2/3  50 %  loss 0.2346  accuracy 0.9321  31,234 images/s  1:02:05 left",
            written);
    }

    [Fact]
    public void Report_OfAPart_SaysHowFarItCame()
    {
        using var writer = new StringWriter();
        new ConsoleProgress(writer)
            .Report(s_middle with { Finished = s_record with { ImagesSeen = 27_520, ValidationLoss = null, ValidationAccuracy = null } });
        Assert.Equal(
            "epoch 1/3: stopped after 27,520 of 55,000 images; loss 0.1500, accuracy 0.9500; 31,234 images/s\n", writer.ToString());
    }

    [Fact]
    public void Report_OfAHugeLoss_IsReadable()
    {
        using var writer = new StringWriter();
        new ConsoleProgress(writer).Report(s_middle with { Loss = 757591341286214e15, Finished = null });
        Assert.StartsWith("epoch 1/3  50 %  loss 7.6e29  accuracy", writer.ToString());
    }

    [Fact]
    public void Label_StandsBeforeEachLine()
    {
        using var writer = new StringWriter();
        var progress = new ConsoleProgress(writer) { Label = "network 2/5, " };
        progress.Report(s_middle);
        progress.Report(s_middle with { Finished = s_record });
        Assert.Matches(@"^network 2/5, epoch 1/3  50 %.*\rnetwork 2/5, epoch 1/3: loss.*\n$", writer.ToString());
    }
}
