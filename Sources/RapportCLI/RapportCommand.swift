@main struct RapportCommand { static func main() {} }
