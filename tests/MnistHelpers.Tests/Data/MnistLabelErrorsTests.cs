namespace MnistHelpers.Tests;

public sealed class MnistLabelErrorsTests
{
    [Fact]
    public void All_AreImagesOfTheTestSet_WithTheLabelThatItGives()
    {
        Assert.Equal(15, MnistLabelErrors.All.Count);
        Assert.All(MnistLabelErrors.All, error =>
        {
            Assert.Equal(error.Label, Digits.Test.Label(error.Index));
            Assert.Equal(error, MnistLabelErrors.Find(Digits.Test, error.Index));
            Assert.Equal(5, error.LabelVotes + error.GuessVotes + error.NeitherVotes);
            Assert.InRange(error.LabelVotes, 0, 2);
        });
    }

    [Fact]
    public void Find_GoesByTheImage_NotByItsPlace()
    {
        ImageSet some = Digits.Test.Select([5, 947, 6]);
        Assert.Equal(947, MnistLabelErrors.Find(some, 1)!.Index);
        Assert.Null(MnistLabelErrors.Find(some, 0));

        Assert.All(MnistLabelErrors.All, error => Assert.Null(MnistLabelErrors.Find(Digits.Train, error.Index)));
        Assert.Equal(15, Enumerable.Range(0, Digits.Test.Count).Count(i => MnistLabelErrors.Find(Digits.Test, i) is not null));
    }

    [Fact]
    public void Find_LeavesAMendedLabelAlone()
    {
        ImageSet mended = new(Digits.Test.Slice(947, 1).Pixels, new byte[] { 9 });
        Assert.Null(MnistLabelErrors.Find(mended, 0));
    }

    [Fact]
    public void ToString_SaysWhatTheReviewersSay()
    {
        Assert.Equal("label 8 doubted: 5 of 5 reviewers say 9", Culture.German(() => MnistLabelErrors.All[0].ToString()));
        Assert.Equal("label 6 doubted: 3 of 5 reviewers say neither", MnistLabelErrors.All.Single(error => error.Index == 9679).ToString());
    }
}
