// The public face of TorchVision.dll 0.107.0, whose package cannot be had everywhere.
#nullable disable
internal readonly struct ReferenceOnly;

namespace TorchSharp
{
    public static class VisionExtensionMethods
    {
#nullable enable
        public static torch.Tensor crop(this torch.Tensor image, int top, int left, int height, int width) => throw null!;
    }
#nullable disable
    public static class torchvision
    {
        public interface ITransform : torch.nn.IModule<torch.Tensor, torch.Tensor>
        {
        }
        public enum ImageFormat
        {
            Unknown = 0,
            Png = 1,
            Jpeg = 2,
            Bmp = 3,
            Gif = 4,
            Tiff = 5,
            Emf = 6,
            Exif = 7,
            Wmf = 8,
            Pbm = 9,
            Tga = 10,
            Webp = 11,
        }
        public sealed class Permute : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
        {
            internal Permute(ReferenceOnly _) : base("") { }
#nullable enable
            public Permute(System.Collections.Generic.IEnumerable<long> dims) : base("") { }
            public override torch.Tensor forward(torch.Tensor input) => throw null!;
        }
#nullable disable
        public class SqueezeExcitation : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            internal SqueezeExcitation(ReferenceOnly _) : base("") { }
#nullable enable
            public SqueezeExcitation(long input_channels, long squeeze_channels, System.Func<torch.nn.Module<torch.Tensor, torch.Tensor>>? activation = null, System.Func<torch.nn.Module<torch.Tensor, torch.Tensor>>? scale_activation = null) : base("") { }
#nullable disable
            protected override void Dispose(bool disposing) => throw null!;
#nullable enable
            public override torch.Tensor forward(torch.Tensor input) => throw null!;
        }
#nullable disable
        public class StochasticDepth : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            internal StochasticDepth(ReferenceOnly _) : base("") { }
            public StochasticDepth(double p, torchvision.StochasticDepth.Mode mode) : base("") { }
#nullable enable
            public override torch.Tensor forward(torch.Tensor input) => throw null!;
#nullable disable
            public enum Mode
            {
                Batch = 0,
                Row = 1,
            }
        }
        public abstract class autoaugment
        {
            internal autoaugment(ReferenceOnly _) { }
            protected autoaugment() { }
#nullable enable
            protected static torch.Tensor apply_op(torch.Tensor img, torchvision.autoaugment.opType op_name, double magnitude, torch.InterpolationMode interpolation, System.Collections.Generic.IList<float>? fill) => throw null!;
#nullable disable
            public enum AutoAugmentPolicy
            {
                ImageNet = 0,
                CIFAR10 = 1,
                SVHN = 2,
            }
            protected enum opType
            {
                ShearX = 0,
                ShearY = 1,
                TranslateX = 2,
                TranslateY = 3,
                Rotate = 4,
                Brightness = 5,
                Color = 6,
                Contrast = 7,
                Sharpness = 8,
                Posterize = 9,
                Solarize = 10,
                AutoContrast = 11,
                Equalize = 12,
                Invert = 13,
                Identity = 14,
            }
        }
        public static class datasets
        {
            public static torch.utils.data.Dataset CIFAR10(string root, bool train, bool download = false, torchvision.ITransform target_transform = null) => throw null!;
            public static torch.utils.data.Dataset CIFAR10(string root, bool train, bool download, System.Func<torch.Tensor, torch.Tensor> target_transform) => throw null!;
            public static torch.utils.data.Dataset CIFAR100(string root, bool train, bool download = false, torchvision.ITransform target_transform = null) => throw null!;
            public static torch.utils.data.Dataset CIFAR100(string root, bool train, bool download, System.Func<torch.Tensor, torch.Tensor> target_transform) => throw null!;
#nullable enable
            public static torch.utils.data.Dataset CelebA(string root, torchvision.datasets.CelebADatasetSplit split = torchvision.datasets.CelebADatasetSplit.Train, string[]? target_type = null, torch.nn.IModule<torch.Tensor, torch.Tensor>? transform = null, torch.nn.IModule<torch.Tensor, torch.Tensor>? target_transform = null, bool download = false) => throw null!;
#nullable disable
            public static torch.utils.data.Dataset FashionMNIST(string root, bool train, bool download = false, torchvision.ITransform target_transform = null) => throw null!;
            public static torch.utils.data.Dataset KMNIST(string root, bool train, bool download = false, torchvision.ITransform target_transform = null) => throw null!;
            public static torch.utils.data.Dataset MNIST(string root, bool train, bool download = false, torchvision.ITransform target_transform = null) => throw null!;
            public enum CelebADatasetSplit
            {
                All = -1,
                Train = 0,
                Valid = 1,
                Test = 2,
            }
            public static class utils
            {
#nullable enable
                public static void download_file_from_google_drive(string file_id, string root, string? filename = null, string? md5 = null) => throw null!;
                public static string extract_archive(string from_path, string? to_path = null, bool remove_finished = false) => throw null!;
            }
        }
#nullable disable
        public static class io
        {
            public static torchvision.io.Imager DefaultImager { get => throw null!; set { } }
            public static torch.Tensor decode_image(torch.Tensor image, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED, torchvision.io.Imager imager = null) => throw null!;
            public static torch.Tensor encode_image(torch.Tensor image, torchvision.ImageFormat format, torchvision.io.Imager imager = null) => throw null!;
            public static torch.Tensor read_file(string filename) => throw null!;
            public static System.Threading.Tasks.Task<torch.Tensor> read_file_async(string filename) => throw null!;
            public static torch.Tensor read_image(System.IO.Stream stream, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED, torchvision.io.Imager imager = null) => throw null!;
            public static torch.Tensor read_image(string filename, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED, torchvision.io.Imager imager = null) => throw null!;
            public static System.Threading.Tasks.Task<torch.Tensor> read_image_async(System.IO.Stream stream, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED, torchvision.io.Imager imager = null) => throw null!;
            public static System.Threading.Tasks.Task<torch.Tensor> read_image_async(string filename, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED, torchvision.io.Imager imager = null) => throw null!;
            public static void write_file(string filename, torch.Tensor data) => throw null!;
            public static void write_file_async(string filename, torch.Tensor data) => throw null!;
            public static void write_image(torch.Tensor image, System.IO.Stream stream, torchvision.ImageFormat format, torchvision.io.Imager imager = null) => throw null!;
            public static void write_image(torch.Tensor image, string filename, torchvision.ImageFormat format, torchvision.io.Imager imager = null) => throw null!;
            public static System.Threading.Tasks.Task write_image_async(torch.Tensor image, System.IO.Stream stream, torchvision.ImageFormat format, System.Threading.CancellationToken cancellationToken = default, torchvision.io.Imager imager = null) => throw null!;
            public static System.Threading.Tasks.Task write_image_async(torch.Tensor image, string filename, torchvision.ImageFormat format, torchvision.io.Imager imager = null) => throw null!;
            public static void write_jpeg(torch.Tensor image, System.IO.Stream stream, torchvision.io.Imager imager = null) => throw null!;
            public static void write_jpeg(torch.Tensor image, string filename, torchvision.io.Imager imager = null) => throw null!;
            public static void write_png(torch.Tensor image, System.IO.Stream stream, torchvision.io.Imager imager = null) => throw null!;
            public static void write_png(torch.Tensor image, string filename, torchvision.io.Imager imager = null) => throw null!;
            public class GDriveDownload
            {
                internal GDriveDownload(ReferenceOnly _) { }
                public GDriveDownload() { }
#nullable enable
                public static bool CheckIntegrity(string fpath, string? md5 = null) => throw null!;
                public static void DownloadFileFromGoogleDrive(string file_id, string root, string? filename = null, string? md5 = null) => throw null!;
                public static System.Threading.Tasks.Task DownloadFileFromGoogleDriveAsync(string file_id, string root, string? filename = null, string? md5 = null, System.Threading.CancellationToken cancellationToken = default) => throw null!;
            }
#nullable disable
            public enum ImageReadMode
            {
                UNCHANGED = 0,
                GRAY = 1,
                GRAY_ALPHA = 2,
                RGB = 3,
                RGB_ALPHA = 4,
            }
            public abstract class Imager
            {
                internal Imager(ReferenceOnly _) { }
                protected Imager() { }
                public abstract torch.Tensor DecodeImage(System.IO.Stream stream, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED);
                public abstract torch.Tensor DecodeImage(byte[] data, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED);
                public virtual System.Threading.Tasks.Task<torch.Tensor> DecodeImageAsync(System.IO.Stream stream, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED, System.Threading.CancellationToken cancellationToken = default) => throw null!;
                public abstract byte[] EncodeImage(torch.Tensor image, torchvision.ImageFormat format);
                public abstract void EncodeImage(torch.Tensor image, torchvision.ImageFormat format, System.IO.Stream stream);
                public virtual System.Threading.Tasks.Task EncodeImageAsync(torch.Tensor image, torchvision.ImageFormat format, System.IO.Stream stream, System.Threading.CancellationToken cancellationToken = default) => throw null!;
            }
            public class NotImplementedImager : torchvision.io.Imager
            {
                internal NotImplementedImager(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                public NotImplementedImager() : base(default(ReferenceOnly)) { }
                public override torch.Tensor DecodeImage(System.IO.Stream image, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED) => throw null!;
                public override torch.Tensor DecodeImage(byte[] data, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED) => throw null!;
                public override System.Threading.Tasks.Task<torch.Tensor> DecodeImageAsync(System.IO.Stream stream, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED, System.Threading.CancellationToken cancellationToken = default) => throw null!;
                public override byte[] EncodeImage(torch.Tensor image, torchvision.ImageFormat format) => throw null!;
                public override void EncodeImage(torch.Tensor image, torchvision.ImageFormat format, System.IO.Stream stream) => throw null!;
                public override System.Threading.Tasks.Task EncodeImageAsync(torch.Tensor image, torchvision.ImageFormat format, System.IO.Stream stream, System.Threading.CancellationToken cancellationToken = default) => throw null!;
            }
            public sealed class SkiaImager : torchvision.io.Imager
            {
                internal SkiaImager(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                public SkiaImager(int quality = 75) : base(default(ReferenceOnly)) { }
                public override torch.Tensor DecodeImage(System.IO.Stream stream, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED) => throw null!;
                public override torch.Tensor DecodeImage(byte[] bytes, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED) => throw null!;
                public override byte[] EncodeImage(torch.Tensor image, torchvision.ImageFormat format) => throw null!;
                public override void EncodeImage(torch.Tensor image, torchvision.ImageFormat format, System.IO.Stream stream) => throw null!;
            }
        }
        public static class models
        {
#nullable enable
            public static Modules.AlexNet alexnet(int num_classes = 1000, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.GoogleNet googlenet(int num_classes = 1000, bool transform_input = false, string? weights_file = null, bool skipfc = true, float dropout = 0.2F, float dropout_aux = 0.7F, torch.Device? device = null) => throw null!;
            public static Modules.InceptionV3 inception_v3(int num_classes = 1000, float dropout = 0.5F, bool transform_input = false, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.MobileNetV2 mobilenet_v2(long num_classes = 1000, double width_mult = 1, long[][]? inverted_residual_setting = null, long round_nearest = 8, System.Func<long, long, long, long, System.Func<long, torch.nn.Module<torch.Tensor, torch.Tensor>>, torch.nn.Module<torch.Tensor, torch.Tensor>>? block = null, System.Func<long, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, double dropout = 0.2) => throw null!;
            public static Modules.MobileNetV3 mobilenet_v3_large() => throw null!;
            public static Modules.MobileNetV3 mobilenet_v3_small() => throw null!;
            public static Modules.ResNet resnet101(int num_classes = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.ResNet resnet152(int num_classes = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.ResNet resnet18(int num_classes = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.ResNet resnet34(int num_classes = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.ResNet resnet50(int num_classes = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.ResNet resnext101_32x8d(int num_classes = 1000, bool zero_init_residual = false, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.ResNet resnext101_64x4d(int num_classes = 1000, bool zero_init_residual = false, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.ResNet resnext50_32x4d(int num_classes = 1000, bool zero_init_residual = false, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.VGG vgg11(int num_classes = 1000, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.VGG vgg11_bn(int num_classes = 1000, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.VGG vgg13(int num_classes = 1000, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.VGG vgg13_bn(int num_classes = 1000, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.VGG vgg16(int num_classes = 1000, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.VGG vgg16_bn(int num_classes = 1000, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.VGG vgg19(int num_classes = 1000, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.VGG vgg19_bn(int num_classes = 1000, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.ResNet wide_resnet101_2(int num_classes = 1000, bool zero_init_residual = false, int groups = 1, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.ResNet wide_resnet50_2(int num_classes = 1000, bool zero_init_residual = false, int groups = 1, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
        }
#nullable disable
        public static class ops
        {
#nullable enable
            public static torch.nn.Module<torch.Tensor, torch.Tensor> Conv2dNormActivation(long in_channels, long out_channels, long kernel_size = 3, long stride = 1, long? padding = null, long groups = 1, System.Func<long, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, System.Func<bool, torch.nn.Module<torch.Tensor, torch.Tensor>>? activation_layer = null, long dilation = 1, bool inplace = true, bool? bias = null) => throw null!;
            public static torch.nn.Module<torch.Tensor, torch.Tensor> Conv3dNormActivation(long in_channels, long out_channels, long kernel_size = 3, long stride = 1, long? padding = null, long groups = 1, System.Func<long, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, System.Func<bool, torch.nn.Module<torch.Tensor, torch.Tensor>>? activation_layer = null, long dilation = 1, bool inplace = true, bool? bias = null) => throw null!;
#nullable disable
            public static Modules.DropBlock2d DropBlock2d(double p, long block_size, bool inplace = false, double eps = 1E-06) => throw null!;
            public static Modules.DropBlock3d DropBlock3d(double p, long block_size, bool inplace = false, double eps = 1E-06) => throw null!;
#nullable enable
            public static Modules.FrozenBatchNorm2d FrozenBatchNorm2d(int num_features, double eps = 1E-05, torch.Device? device = null) => throw null!;
            public static Modules.Sequential MLP(long in_channels, System.Collections.Generic.IList<int> hidden_channels, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, System.Func<torch.nn.Module<torch.Tensor, torch.Tensor>>? activation_layer = null, bool inplace = false, bool bias = true, double dropout = 0) => throw null!;
            public static torchvision.Permute Permute(params long[] dims) => throw null!;
            public static torchvision.SqueezeExcitation SqueezeExcitation(long input_channels, long squeeze_channels, System.Func<torch.nn.Module<torch.Tensor, torch.Tensor>>? activation = null, System.Func<torch.nn.Module<torch.Tensor, torch.Tensor>>? scale_activation = null) => throw null!;
            public static torchvision.StochasticDepth StochasticDepth(double p, torchvision.StochasticDepth.Mode mode) => throw null!;
#nullable disable
            public static torch.Tensor box_area(torch.Tensor boxes) => throw null!;
            public static torch.Tensor box_convert(torch.Tensor boxes, torchvision.ops.BoxFormats in_fmt, torchvision.ops.BoxFormats out_fmt) => throw null!;
            public static torch.Tensor box_iou(torch.Tensor boxes1, torch.Tensor boxes2) => throw null!;
            public static torch.Tensor complete_box_iou(torch.Tensor boxes1, torch.Tensor boxes2, double eps = 1E-07) => throw null!;
            public static torch.Tensor complete_box_iou_loss(torch.Tensor boxes1, torch.Tensor boxes2, torch.nn.Reduction reduction = torch.nn.Reduction.None, double eps = 1E-07) => throw null!;
            public static torch.Tensor distance_box_iou(torch.Tensor boxes1, torch.Tensor boxes2, double eps = 1E-07) => throw null!;
            public static torch.Tensor distance_box_iou_loss(torch.Tensor boxes1, torch.Tensor boxes2, torch.nn.Reduction reduction = torch.nn.Reduction.None, double eps = 1E-07) => throw null!;
            public static torch.Tensor drop_block2d(torch.Tensor input, double p, long block_size, bool inplace = false, double eps = 1E-06, bool training = true) => throw null!;
            public static torch.Tensor drop_block3d(torch.Tensor input, double p, long block_size, bool inplace = false, double eps = 1E-06, bool training = true) => throw null!;
            public static torch.Tensor generalized_box_iou(torch.Tensor boxes1, torch.Tensor boxes2) => throw null!;
            public static torch.Tensor generalized_box_iou_loss(torch.Tensor boxes1, torch.Tensor boxes2, torch.nn.Reduction reduction = torch.nn.Reduction.None, double eps = 1E-07) => throw null!;
            public static torch.Tensor masks_to_boxes(torch.Tensor masks) => throw null!;
#nullable enable
            public static torch.Tensor nms(torch.Tensor boxes, torch.Tensor scores, double iou_threshold = 0.5) => throw null!;
#nullable disable
            public static torch.Tensor sigmoid_focal_loss(torch.Tensor inputs, torch.Tensor targets, double alpha = 0.25, double gamma = 2, torch.nn.Reduction reduction = torch.nn.Reduction.None) => throw null!;
#nullable enable
            public static torch.Tensor sigmoid_focal_loss(torch.Tensor inputs, torch.Tensor targets, float alpha = 0.25F, float gamma = 2F, torch.nn.Reduction reduction = torch.nn.Reduction.None) => throw null!;
            public static torch.Tensor stochastic_depth(torch.Tensor input, double p, torchvision.StochasticDepth.Mode mode, bool training = true) => throw null!;
#nullable disable
            public enum BoxFormats
            {
                xyxy = 0,
                xywh = 1,
                cxcywh = 2,
            }
        }
        public static class transforms
        {
            public static torchvision.ITransform AdjustBrightness(double brightness_factor) => throw null!;
            public static torchvision.ITransform AdjustContrast(double contrast_factor) => throw null!;
            public static torchvision.ITransform AdjustGamma(double gamma, double gain = 1) => throw null!;
            public static torchvision.ITransform AdjustHue(double hue_factor) => throw null!;
            public static torchvision.ITransform AdjustSaturation(double saturation_factor) => throw null!;
            public static torchvision.ITransform AdjustSharpness(double sharpness) => throw null!;
#nullable enable
            public static torchvision.ITransform AugMix(int severity = 3, int mixture_width = 3, int chain_depth = -1, double alpha = 1, bool all_ops = true, torch.InterpolationMode interpolation = torch.InterpolationMode.Bilinear, System.Collections.Generic.IList<float>? fill = null, torch.Generator? generator = null) => throw null!;
            public static torchvision.ITransform AutoAugment(torchvision.autoaugment.AutoAugmentPolicy policy = torchvision.autoaugment.AutoAugmentPolicy.ImageNet, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, System.Collections.Generic.IList<float>? fill = null, torch.Generator? generator = null) => throw null!;
#nullable disable
            public static torchvision.ITransform AutoContrast() => throw null!;
            public static torchvision.ITransform CenterCrop(int height, int width) => throw null!;
            public static torchvision.ITransform CenterCrop(int size) => throw null!;
            public static torchvision.ITransform ColorJitter((float, float) brightness, (float, float) contrast, (float, float) saturation, (float, float) hue) => throw null!;
            public static torchvision.ITransform ColorJitter(float brightness = 0F, float contrast = 0F, float saturation = 0F, float hue = 0F) => throw null!;
            public static torchvision.ITransform Compose(params torchvision.ITransform[] transforms) => throw null!;
            [System.Obsolete] public static torchvision.ITransform ConvertImageDType(torch.ScalarType dtype) => throw null!;
            public static torchvision.ITransform ConvertImageDtype(torch.ScalarType dtype) => throw null!;
            public static torchvision.ITransform Crop(int top, int left, int height, int width) => throw null!;
            public static torchvision.ITransform Equalize() => throw null!;
            public static torchvision.ITransform Equalize(double p = 0.5) => throw null!;
            public static torchvision.ITransform Erase(int top, int left, int height, int width, torch.Tensor value, bool inplace = false) => throw null!;
            public static torchvision.ITransform GaussianBlur(System.Collections.Generic.IList<long> kernelSize, float min = 0.1F, float max = 2F) => throw null!;
            public static torchvision.ITransform GaussianBlur(System.Collections.Generic.IList<long> kernelSize, float sigma) => throw null!;
            public static torchvision.ITransform GaussianBlur(long kernelHeight, long kernelWidth, float min = 0.1F, float max = 2F) => throw null!;
            public static torchvision.ITransform GaussianBlur(long kernelHeight, long kernelWidth, float sigma) => throw null!;
            public static torchvision.ITransform GaussianBlur(long kernel_size, float min = 0.1F, float max = 2F) => throw null!;
            public static torchvision.ITransform GaussianBlur(long kernel_size, float sigma) => throw null!;
            public static torchvision.ITransform Grayscale(int outputChannels = 1) => throw null!;
            public static torchvision.ITransform HorizontalFlip() => throw null!;
            public static torchvision.ITransform Invert() => throw null!;
            public static torchvision.ITransform Lambda(System.Func<torch.Tensor, torch.Tensor> lambda) => throw null!;
#nullable enable
            public static torchvision.ITransform Normalize(double[] means, double[] stdevs, torch.ScalarType dtype = torch.ScalarType.Float32, torch.Device? device = null) => throw null!;
#nullable disable
            public static torchvision.ITransform Pad(long[] padding, PaddingModes mode = PaddingModes.Constant, double fill = 0) => throw null!;
            public static torchvision.ITransform Perspective(System.Collections.Generic.IList<System.Collections.Generic.IList<int>> startpoints, System.Collections.Generic.IList<System.Collections.Generic.IList<int>> endpoints, torch.InterpolationMode interpolation = torch.InterpolationMode.Bilinear, System.Collections.Generic.IList<float> fill = null) => throw null!;
            public static torchvision.ITransform Posterize(int bits) => throw null!;
#nullable enable
            public static torchvision.ITransform RandAugment(int num_ops = 2, int magnitude = 9, int num_magnitude_bins = 31, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, System.Collections.Generic.IList<float>? fill = null, torch.Generator? generator = null) => throw null!;
#nullable disable
            public static torchvision.ITransform RandomAdjustSharpness(double sharpness, double p = 0.5) => throw null!;
            public static torchvision.ITransform RandomApply(torchvision.ITransform[] transforms, double p = 0.5) => throw null!;
            public static torchvision.ITransform RandomAutoContrast(double p = 0.5) => throw null!;
            public static torchvision.ITransform RandomChoice(params torchvision.ITransform[] transforms) => throw null!;
            public static torchvision.ITransform RandomChoice(torch.Generator generator, params torchvision.ITransform[] transforms) => throw null!;
            public static torchvision.ITransform RandomGrayscale(double p = 0.1) => throw null!;
            public static torchvision.ITransform RandomHorizontalFlip(double p = 0.5) => throw null!;
            public static torchvision.ITransform RandomInvert(double p = 0.5) => throw null!;
            public static torchvision.ITransform RandomOrder(params torchvision.ITransform[] transforms) => throw null!;
            public static torchvision.ITransform RandomPerspective(double distortion = 0.5, double p = 0.5) => throw null!;
            public static torchvision.ITransform RandomPosterize(int bits, double p = 0.5) => throw null!;
            public static torchvision.ITransform RandomResizedCrop(int height, int width, double scaleMin = 0.08, double scaleMax = 1, double ratioMin = 0.75, double ratioMax = 1.3333333333333) => throw null!;
            public static torchvision.ITransform RandomResizedCrop(int size, double scaleMin = 0.08, double scaleMax = 1, double ratioMin = 0.75, double ratioMax = 1.3333333333333) => throw null!;
            public static torchvision.ITransform RandomRotation((double, double) degrees, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, bool expand = false, (int, int)? center = null, System.Collections.Generic.IList<float> fill = null) => throw null!;
            public static torchvision.ITransform RandomRotation(double degrees, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, bool expand = false, (int, int)? center = null, System.Collections.Generic.IList<float> fill = null) => throw null!;
            public static torchvision.ITransform RandomSolarize(double threshold, double p = 0.5) => throw null!;
            public static torchvision.ITransform RandomVerticalFlip(double p = 0.5) => throw null!;
            public static torchvision.ITransform Randomize(torchvision.ITransform transform, double p = 0.1) => throw null!;
            public static torchvision.ITransform Resize(int height, int width) => throw null!;
            public static torchvision.ITransform Resize(int height, int width, int? maxSize = null) => throw null!;
            public static torchvision.ITransform Resize(int height, int width, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, int? maxSize = null, bool antialias = false) => throw null!;
            public static torchvision.ITransform Resize(int size) => throw null!;
            public static torchvision.ITransform Resize(int size, int? maxSize = null) => throw null!;
            public static torchvision.ITransform Resize(int size, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, int? maxSize = null, bool antialias = false) => throw null!;
            public static torchvision.ITransform ResizedCrop(int top, int left, int height, int width, int newHeight, int newWidth) => throw null!;
            public static torchvision.ITransform ResizedCrop(int top, int left, int size, int newSize) => throw null!;
            public static torchvision.ITransform Rotate(float angle, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, bool expand = false, (int, int)? center = null, System.Collections.Generic.IList<float> fill = null) => throw null!;
            public static torchvision.ITransform Solarize(double threshold) => throw null!;
#nullable enable
            public static torchvision.ITransform TrivialAugmentWide(int num_magnitude_bins = 31, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, System.Collections.Generic.IList<float>? fill = null, torch.Generator? generator = null) => throw null!;
#nullable disable
            public static torchvision.ITransform VerticalFlip() => throw null!;
            public static class functional
            {
#nullable enable
                public static torch.Tensor adjust_brightness(torch.Tensor img, double brightness_factor) => throw null!;
                public static torch.Tensor adjust_contrast(torch.Tensor img, double contrast_factor) => throw null!;
                public static torch.Tensor adjust_gamma(torch.Tensor img, double gamma, double gain = 1) => throw null!;
                public static torch.Tensor adjust_hue(torch.Tensor img, double hue_factor, bool degrees = false) => throw null!;
                public static torch.Tensor adjust_saturation(torch.Tensor img, double saturation_factor) => throw null!;
                public static torch.Tensor adjust_sharpness(torch.Tensor img, double sharpness) => throw null!;
                public static torch.Tensor affine(torch.Tensor img, System.Collections.Generic.IList<float>? shear = null, float angle = 0F, System.Collections.Generic.IList<int>? translate = null, float scale = 1F, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, float? fill = null) => throw null!;
                public static torch.Tensor affine(torch.Tensor img, float shear, float angle = 0F, System.Collections.Generic.IList<int>? translate = null, float scale = 1F, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, float? fill = null) => throw null!;
                public static torch.Tensor autocontrast(torch.Tensor input) => throw null!;
                public static torch.Tensor center_crop(torch.Tensor input, int height, int width) => throw null!;
                public static torch.Tensor center_crop(torch.Tensor input, int size) => throw null!;
                public static torch.Tensor convert_image_dtype(torch.Tensor image, torch.ScalarType dtype = torch.ScalarType.Float32) => throw null!;
                public static torch.Tensor crop(torch.Tensor input, int top, int left, int height, int width) => throw null!;
                public static torch.Tensor crop(torch.Tensor input, int top, int left, int size) => throw null!;
                public static torch.Tensor equalize(torch.Tensor input) => throw null!;
                public static torch.Tensor erase(torch.Tensor img, int top, int left, int height, int width, torch.Tensor value, bool inplace = false) => throw null!;
                public static torch.Tensor gaussian_blur(torch.Tensor input, System.Collections.Generic.IList<long> kernelSize, System.Collections.Generic.IList<float> sigma) => throw null!;
                public static torch.Tensor gaussian_blur(torch.Tensor input, long kernelHeight, long kernelWidth, float sigma_x, float sigma_y) => throw null!;
                public static torch.Tensor gaussian_blur(torch.Tensor input, long kernel_size, float sigma) => throw null!;
                public static (long channels, long height, long width) get_dimensions(torch.Tensor img) => throw null!;
                public static torch.Tensor hflip(torch.Tensor input) => throw null!;
                public static torch.Tensor invert(torch.Tensor input) => throw null!;
                public static torch.Tensor normalize(torch.Tensor input, double[] means, double[] stdevs, torch.ScalarType dtype = torch.ScalarType.Float32) => throw null!;
                public static torch.Tensor pad(torch.Tensor input, (long, long) padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant) => throw null!;
                public static torch.Tensor pad(torch.Tensor input, (long, long, long, long) padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant) => throw null!;
                public static torch.Tensor pad(torch.Tensor input, System.ReadOnlySpan<long> padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant) => throw null!;
                public static torch.Tensor pad(torch.Tensor input, long padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant) => throw null!;
                public static torch.Tensor pad(torch.Tensor input, long[] padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant) => throw null!;
                public static torch.Tensor perspective(torch.Tensor img, System.Collections.Generic.IList<System.Collections.Generic.IList<int>> startpoints, System.Collections.Generic.IList<System.Collections.Generic.IList<int>> endpoints, torch.InterpolationMode interpolation = torch.InterpolationMode.Bilinear, System.Collections.Generic.IList<float>? fill = null) => throw null!;
                public static torch.Tensor posterize(torch.Tensor input, int bits) => throw null!;
                public static torch.Tensor resize(torch.Tensor input, int height, int width) => throw null!;
                public static torch.Tensor resize(torch.Tensor input, int height, int width, int? maxSize = null) => throw null!;
                public static torch.Tensor resize(torch.Tensor input, int height, int width, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, int? maxSize = null, bool antialias = false) => throw null!;
                public static torch.Tensor resized_crop(torch.Tensor input, int top, int left, int height, int width, int newHeight, int newWidth) => throw null!;
                public static torch.Tensor rgb_to_grayscale(torch.Tensor input, int num_output_channels = 1) => throw null!;
                public static torch.Tensor rotate(torch.Tensor img, float angle, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, bool expand = false, (int, int)? center = null, System.Collections.Generic.IList<float>? fill = null) => throw null!;
                public static torch.Tensor solarize(torch.Tensor input, double threshold) => throw null!;
                public static torch.Tensor vflip(torch.Tensor input) => throw null!;
            }
        }
#nullable disable
        public static class utils
        {
            public static torch.Tensor make_grid(System.Collections.Generic.IEnumerable<torch.Tensor> tensors, long nrow = 8, int padding = 2, bool normalize = false, (double low, double high)? value_range = null, bool scale_each = false, double pad_value = 0) => throw null!;
            public static torch.Tensor make_grid(torch.Tensor tensor, long nrow = 8, int padding = 2, bool normalize = false, (double low, double high)? value_range = null, bool scale_each = false, double pad_value = 0) => throw null!;
            public static void save_image(torch.Tensor tensor, System.IO.Stream filestream, torchvision.ImageFormat format, long nrow = 8, int padding = 2, bool normalize = false, (double low, double high)? value_range = null, bool scale_each = false, double pad_value = 0, torchvision.io.Imager imager = null) => throw null!;
            public static void save_image(torch.Tensor tensor, string filename, torchvision.ImageFormat format, long nrow = 8, int padding = 2, bool normalize = false, (double low, double high)? value_range = null, bool scale_each = false, double pad_value = 0, torchvision.io.Imager imager = null) => throw null!;
        }
    }
}

namespace TorchSharp.Modules
{
    public class AlexNet : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal AlexNet(ReferenceOnly _) : base("") { }
#nullable enable
        public AlexNet(int numClasses, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) : base("") { }
#nullable disable
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
    }
#nullable disable
    public class DropBlock2d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal DropBlock2d(ReferenceOnly _) : base("") { }
        public DropBlock2d(double p, long block_size, bool inplace = false, double eps = 1E-06) : base("") { }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
    }
    public class DropBlock3d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal DropBlock3d(ReferenceOnly _) : base("") { }
        public DropBlock3d(double p, long block_size, bool inplace = false, double eps = 1E-06) : base("") { }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
    }
    public class FrozenBatchNorm2d : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal FrozenBatchNorm2d(ReferenceOnly _) : base("") { }
#nullable enable
        protected internal FrozenBatchNorm2d(int num_features, double eps = 1E-05, torch.Device? device = null) : base("") { }
#nullable disable
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        public torch.Tensor bias { get => throw null!; protected set { } }
        public override torch.Tensor forward(torch.Tensor x) => throw null!;
        public torch.Tensor running_mean { get => throw null!; protected set { } }
        public torch.Tensor running_var { get => throw null!; protected set { } }
        public torch.Tensor weight { get => throw null!; protected set { } }
    }
#nullable disable
    public class GoogleNet : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal GoogleNet(ReferenceOnly _) : base("") { }
#nullable enable
        public GoogleNet(int numClasses = 1000, bool transform_input = false, string? weights_file = null, bool skipfc = true, float dropout = 0.2F, float dropout_aux = 0.7F, torch.Device? device = null) : base("") { }
#nullable disable
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        public override torch.Tensor forward(torch.Tensor x) => throw null!;
    }
#nullable disable
    public class InceptionV3 : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal InceptionV3(ReferenceOnly _) : base("") { }
#nullable enable
        public InceptionV3(int numClasses = 1000, float dropout = 0.5F, bool transform_input = false, string? weights_file = null, bool skipfc = true, torch.Device? device = null) : base("") { }
#nullable disable
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        public override torch.Tensor forward(torch.Tensor x) => throw null!;
    }
#nullable disable
    public class MobileNetV2 : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal MobileNetV2(ReferenceOnly _) : base("") { }
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        public override torch.Tensor forward(torch.Tensor x) => throw null!;
    }
#nullable disable
    public class MobileNetV3 : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal MobileNetV3(ReferenceOnly _) : base("") { }
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        public override torch.Tensor forward(torch.Tensor x) => throw null!;
    }
#nullable disable
    public class ResNet : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal ResNet(ReferenceOnly _) : base("") { }
#nullable enable
        public ResNet(string name, Modules.ResNet.BlockFunc block, int expansion, System.Collections.Generic.IList<int> layers, int numClasses = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) : base("") { }
#nullable disable
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        public static Modules.ResNet ResNet101(int numClasses = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
        public static Modules.ResNet ResNet152(int numClasses = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
        public static Modules.ResNet ResNet18(int numClasses = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
        public static Modules.ResNet ResNet34(int numClasses = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
        public static Modules.ResNet ResNet50(int numClasses = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
#nullable disable
        public delegate torch.nn.Module<torch.Tensor, torch.Tensor> BlockFunc(int inplanes, int planes, int stride = 1, torch.nn.Module<torch.Tensor, torch.Tensor>? downsample = null, int groups = 1, int base_width = 64, int dilation = 1, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null);
    }
    public class VGG : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal VGG(ReferenceOnly _) : base("") { }
#nullable enable
        public VGG(string name, int numClasses, bool batch_norm, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) : base("") { }
#nullable disable
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
    }
}
